#define rand	pan_rand
#define pthread_equal(a,b)	((a)==(b))
#if defined(HAS_CODE) && defined(VERBOSE)
	#ifdef BFS_PAR
		bfs_printf("Pr: %d Tr: %d\n", II, t->forw);
	#else
		cpu_printf("Pr: %d Tr: %d\n", II, t->forw);
	#endif
#endif
	switch (t->forw) {
	default: Uerror("bad forward move");
	case 0:	/* if without executable clauses */
		continue;
	case 1: /* generic 'goto' or 'skip' */
		IfNotBlocked
		_m = 3; goto P999;
	case 2: /* generic 'else' */
		IfNotBlocked
		if (trpt->o_pm&1) continue;
		_m = 3; goto P999;

		 /* PROC :init: */
	case 3: // STATE 1 - remote.pml:815 - [made = 2] (0:14:8 - 1)
		IfNotBlocked
		reached[1][1] = 1;
		(trpt+1)->bup.ovals = grab_ints(8);
		(trpt+1)->bup.ovals[0] = ((int)now.made);
		now.made = 2;
#ifdef VAR_RANGES
		logval("made", ((int)now.made));
#endif
		;
		/* merge: slab_heap[1] = 1(14, 2, 14) */
		reached[1][2] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.slab_heap[1]);
		now.slab_heap[1] = 1;
#ifdef VAR_RANGES
		logval("slab_heap[1]", ((int)now.slab_heap[1]));
#endif
		;
		/* merge: slab_owner[1] = 1(14, 3, 14) */
		reached[1][3] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.slab_owner[1]);
		now.slab_owner[1] = 1;
#ifdef VAR_RANGES
		logval("slab_owner[1]", ((int)now.slab_owner[1]));
#endif
		;
		/* merge: slab_state[1] = 2(14, 4, 14) */
		reached[1][4] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.slab_state[1]);
		now.slab_state[1] = 2;
#ifdef VAR_RANGES
		logval("slab_state[1]", ((int)now.slab_state[1]));
#endif
		;
		/* merge: used[1] = 2(14, 5, 14) */
		reached[1][5] = 1;
		(trpt+1)->bup.ovals[4] = ((int)now.used[1]);
		now.used[1] = 2;
#ifdef VAR_RANGES
		logval("used[1]", ((int)now.used[1]));
#endif
		;
		/* merge: where[1] = 1(14, 6, 14) */
		reached[1][6] = 1;
		(trpt+1)->bup.ovals[5] = ((int)now.where[1]);
		now.where[1] = 1;
#ifdef VAR_RANGES
		logval("where[1]", ((int)now.where[1]));
#endif
		;
		/* merge: where[2] = 1(14, 7, 14) */
		reached[1][7] = 1;
		(trpt+1)->bup.ovals[6] = ((int)now.where[2]);
		now.where[2] = 1;
#ifdef VAR_RANGES
		logval("where[2]", ((int)now.where[2]));
#endif
		;
		/* merge: i = 1(14, 8, 14) */
		reached[1][8] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P1 *)_this)->i);
		((P1 *)_this)->i = 1;
#ifdef VAR_RANGES
		logval(":init::i", ((int)((P1 *)_this)->i));
#endif
		;
		/* merge: .(goto)(0, 15, 14) */
		reached[1][15] = 1;
		;
		_m = 3; goto P999; /* 8 */
	case 4: // STATE 9 - remote.pml:824 - [((i>2))] (16:0:1 - 1)
		IfNotBlocked
		reached[1][9] = 1;
		if (!((((int)((P1 *)_this)->i)>2)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: i */  (trpt+1)->bup.oval = ((P1 *)_this)->i;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P1 *)_this)->i = 0;
		/* merge: goto :b150(0, 10, 16) */
		reached[1][10] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 5: // STATE 12 - remote.pml:825 - [(run thread(i,i,( ((i<=2)) -> (i) : (0) )))] (0:0:0 - 1)
		IfNotBlocked
		reached[1][12] = 1;
		if (!(addproc(II, 1, 0, ((int)((P1 *)_this)->i), ((int)((P1 *)_this)->i), ( ((((int)((P1 *)_this)->i)<=2)) ? (((int)((P1 *)_this)->i)) : (0) ))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 6: // STATE 13 - remote.pml:825 - [i = (i+1)] (0:0:1 - 1)
		IfNotBlocked
		reached[1][13] = 1;
		(trpt+1)->bup.oval = ((int)((P1 *)_this)->i);
		((P1 *)_this)->i = (((int)((P1 *)_this)->i)+1);
#ifdef VAR_RANGES
		logval(":init::i", ((int)((P1 *)_this)->i));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 7: // STATE 18 - remote.pml:828 - [((done==2))] (0:0:0 - 1)
		IfNotBlocked
		reached[1][18] = 1;
		if (!((((int)now.done)==2)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 8: // STATE 52 - remote.pml:781 - [D_STEP781]
		IfNotBlocked

		reached[1][52] = 1;
		reached[1][t->st] = 1;
		reached[1][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_5054_0: /* 2 */
		((P1 *)_this)->i = 1;
#ifdef VAR_RANGES
		logval(":init::i", ((int)((P1 *)_this)->i));
#endif
		;
S_5061_0: /* 2 */
S_5060_0: /* 2 */
S_5055_0: /* 2 */
		if (!((((int)((P1 *)_this)->i)>(2*2))))
			goto S_5060_1;
S_5056_0: /* 2 */
		goto S_5063_0;	/* 'goto' */
S_5060_1: /* 3 */
S_5057_0: /* 2 */
		/* else */;
S_5058_0: /* 2 */
		spin_assert((((int)now.where[ Index(((int)((P1 *)_this)->i), 5) ])!=2), "(where[i]!=2)", II, tt, t);
S_5059_0: /* 2 */
		((P1 *)_this)->i = (((int)((P1 *)_this)->i)+1);
#ifdef VAR_RANGES
		logval(":init::i", ((int)((P1 *)_this)->i));
#endif
		;
		goto S_5061_0; /* ';' */
S_5060_2: /* 3 */
		Uerror("blocking sel in d_step (nr.0, near line 783)");
S_5062_0: /* 2 */
		goto S_5063_0;	/* 'break' */
S_5063_0: /* 2 */
		((P1 *)_this)->i = 1;
#ifdef VAR_RANGES
		logval(":init::i", ((int)((P1 *)_this)->i));
#endif
		;
S_5085_0: /* 2 */
S_5084_0: /* 2 */
S_5064_0: /* 2 */
		if (!((((int)((P1 *)_this)->i)>2)))
			goto S_5084_1;
S_5065_0: /* 2 */
		goto S_5086_0;	/* 'goto' */
S_5084_1: /* 3 */
S_5066_0: /* 2 */
		/* else */;
S_5067_0: /* 2 */
		spin_assert((((((int)now.slab_state[ Index(((int)((P1 *)_this)->i), 3) ])==0)||(((int)now.slab_state[ Index(((int)((P1 *)_this)->i), 3) ])==3))||(((int)now.slab_state[ Index(((int)((P1 *)_this)->i), 3) ])==4)), "(((slab_state[i]==0)||(slab_state[i]==3))||(slab_state[i]==4))", II, tt, t);
S_5068_0: /* 2 */
		spin_assert(((((int)now.used[ Index(((int)((P1 *)_this)->i), 3) ])==0)==(((int)now.slab_state[ Index(((int)((P1 *)_this)->i), 3) ])!=4)), "((used[i]==0)==(slab_state[i]!=4))", II, tt, t);
S_5069_0: /* 2 */
		spin_assert((((int)now.used[ Index(((int)((P1 *)_this)->i), 3) ])==((((int)now.where[ Index(((2*((int)((P1 *)_this)->i))-1), 5) ])==1)+(((int)now.where[ Index((2*((int)((P1 *)_this)->i)), 5) ])==1))), "(used[i]==((where[((2*i)-1)]==1)+(where[(2*i)]==1)))", II, tt, t);
S_5070_0: /* 2 */
		((P1 *)_this)->free = 0;
#ifdef VAR_RANGES
		logval(":init::free", ((int)((P1 *)_this)->free));
#endif
		;
S_5071_0: /* 2 */
		((P1 *)_this)->b = ((int)now.head[ Index(((int)((P1 *)_this)->i), 3) ]);
#ifdef VAR_RANGES
		logval(":init::b", ((int)((P1 *)_this)->b));
#endif
		;
S_5079_0: /* 2 */
S_5078_0: /* 2 */
S_5072_0: /* 2 */
		if (!((((int)((P1 *)_this)->b)==0)))
			goto S_5078_1;
S_5073_0: /* 2 */
		goto S_5081_0;	/* 'goto' */
S_5078_1: /* 3 */
S_5074_0: /* 2 */
		/* else */;
S_5075_0: /* 2 */
		spin_assert((((((((int)((P1 *)_this)->b)+1)/2)==((int)((P1 *)_this)->i))&&(((int)now.where[ Index(((int)((P1 *)_this)->b), 5) ])==0))&&(((int)((P1 *)_this)->free)<2)), "(((((b+1)/2)==i)&&(where[b]==0))&&(free<2))", II, tt, t);
S_5076_0: /* 2 */
		((P1 *)_this)->free = (((int)((P1 *)_this)->free)+1);
#ifdef VAR_RANGES
		logval(":init::free", ((int)((P1 *)_this)->free));
#endif
		;
S_5077_0: /* 2 */
		((P1 *)_this)->b = ((int)now.next[ Index(((int)((P1 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval(":init::b", ((int)((P1 *)_this)->b));
#endif
		;
		goto S_5079_0; /* ';' */
S_5078_2: /* 3 */
		Uerror("blocking sel in d_step (nr.1, near line 796)");
S_5080_0: /* 2 */
		goto S_5081_0;	/* 'break' */
S_5081_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P1 *)_this)->i), 3) ])==0)||((((int)((P1 *)_this)->free)+((int)now.used[ Index(((int)((P1 *)_this)->i), 3) ]))==2)), "((slab_state[i]==0)||((free+used[i])==2))", II, tt, t);
S_5082_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P1 *)_this)->i), 3) ])!=4)||(((int)now.orphan_listed[ Index(((int)((P1 *)_this)->i), 3) ])==(((int)now.head[ Index(((int)((P1 *)_this)->i), 3) ])!=0))), "((slab_state[i]!=4)||(orphan_listed[i]==(head[i]!=0)))", II, tt, t);
S_5083_0: /* 2 */
		((P1 *)_this)->i = (((int)((P1 *)_this)->i)+1);
#ifdef VAR_RANGES
		logval(":init::i", ((int)((P1 *)_this)->i));
#endif
		;
		goto S_5085_0; /* ';' */
S_5084_2: /* 3 */
		Uerror("blocking sel in d_step (nr.2, near line 788)");
S_5086_0: /* 2 */
		goto S_5089_0;	/* 'break' */
S_5089_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 9: // STATE 54 - remote.pml:830 - [-end-] (0:0:0 - 1)
		IfNotBlocked
		reached[1][54] = 1;
		if (!delproc(1, II)) continue;
		_m = 3; goto P999; /* 0 */

		 /* PROC thread */
	case 10: // STATE 1 - remote.pml:734 - [((lives==(1+0)))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1] = 1;
		if (!((((int)((P0 *)_this)->lives)==(1+0))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: lives */  (trpt+1)->bup.oval = ((P0 *)_this)->lives;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->lives = 0;
		_m = 3; goto P999; /* 0 */
	case 11: // STATE 4 - remote.pml:737 - [((lives>=1))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][4] = 1;
		if (!((((int)((P0 *)_this)->lives)>=1)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 12: // STATE 5 - remote.pml:738 - [(!(late_lock))] (29:0:3 - 1)
		IfNotBlocked
		reached[0][5] = 1;
		if (!( !(((int)now.late_lock))))
			continue;
		/* merge: late_lock = 1(29, 6, 29) */
		reached[0][6] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.late_lock);
		now.late_lock = 1;
#ifdef VAR_RANGES
		logval("late_lock", ((int)now.late_lock));
#endif
		;
		/* merge: h = (2+1)(29, 8, 29) */
		reached[0][8] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->h);
		((P0 *)_this)->h = (2+1);
#ifdef VAR_RANGES
		logval("thread:h", ((int)((P0 *)_this)->h));
#endif
		;
		/* merge: token = 0(29, 9, 29) */
		reached[0][9] = 1;
		(trpt+1)->bup.ovals[2] = ((int)((P0 *)_this)->token);
		((P0 *)_this)->token = 0;
#ifdef VAR_RANGES
		logval("thread:token", ((int)((P0 *)_this)->token));
#endif
		;
		_m = 3; goto P999; /* 3 */
	case 13: // STATE 26 - remote.pml:93 - [D_STEP93]
		IfNotBlocked

		reached[0][26] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_009_0: /* 2 */
		((P0 *)_this)->s = 1;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
S_022_0: /* 2 */
S_021_0: /* 2 */
S_010_0: /* 2 */
		if (!((((int)((P0 *)_this)->s)>2)))
			goto S_021_1;
S_011_0: /* 2 */
		goto S_023_0;	/* 'goto' */
S_021_1: /* 3 */
S_012_0: /* 2 */
		/* else */;
S_018_0: /* 2 */
S_013_0: /* 2 */
		if (!((((int)now.slab_heap[ Index(((int)((P0 *)_this)->s), 3) ])==((int)((P0 *)_this)->h))))
			goto S_018_1;
S_014_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ])==3)&&(((int)now.used[ Index(((int)((P0 *)_this)->s), 3) ])==0)), "((slab_state[s]==3)&&(used[s]==0))", II, tt, t);
S_015_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->s, 3) ] = 1;
#ifdef VAR_RANGES
		logval("slab_state[thread:s]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_016_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->s, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:s]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
		goto S_019_0;
S_018_1: /* 3 */
S_017_0: /* 2 */
		/* else */;
		goto S_019_0;
S_018_2: /* 3 */
		Uerror("blocking sel in d_step (nr.3, near line 98)");
S_019_0: /* 2 */
S_020_0: /* 2 */
		((P0 *)_this)->s = (((int)((P0 *)_this)->s)+1);
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		goto S_022_0; /* ';' */
S_021_2: /* 3 */
		Uerror("blocking sel in d_step (nr.4, near line 95)");
S_023_0: /* 2 */
		goto S_024_0;	/* 'break' */
S_024_0: /* 2 */
		((P0 *)_this)->s = 0;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		goto S_026_0;
S_026_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 14: // STATE 27 - remote.pml:109 - [assert(((inbox[h]==255)||(inbox[h]==0)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][27] = 1;
		spin_assert(((((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ])==255)||(((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ])==0)), "((inbox[h]==255)||(inbox[h]==0))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 15: // STATE 28 - remote.pml:110 - [inbox[h] = 0] (0:0:1 - 1)
		IfNotBlocked
		reached[0][28] = 1;
		(trpt+1)->bup.oval = ((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ]);
		now.inbox[ Index(((P0 *)_this)->h, 4) ] = 0;
#ifdef VAR_RANGES
		logval("inbox[thread:h]", ((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ]));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 16: // STATE 30 - remote.pml:742 - [(((lives<1)&&(h==0)))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][30] = 1;
		if (!(((((int)((P0 *)_this)->lives)<1)&&(((int)((P0 *)_this)->h)==0))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: h */  (trpt+1)->bup.oval = ((P0 *)_this)->h;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->h = 0;
		_m = 3; goto P999; /* 0 */
	case 17: // STATE 45 - remote.pml:77 - [D_STEP77]
		IfNotBlocked

		reached[0][45] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_030_0: /* 2 */
		((P0 *)_this)->h = 1;
#ifdef VAR_RANGES
		logval("thread:h", ((int)((P0 *)_this)->h));
#endif
		;
S_036_0: /* 2 */
S_035_0: /* 2 */
S_031_0: /* 2 */
		if (!(((((int)((P0 *)_this)->h)<=((int)now.made))&& !(((int)now.idle[ Index(((int)((P0 *)_this)->h), 4) ])))))
			goto S_035_1;
S_032_0: /* 2 */
		((P0 *)_this)->h = (((int)((P0 *)_this)->h)+1);
#ifdef VAR_RANGES
		logval("thread:h", ((int)((P0 *)_this)->h));
#endif
		;
		goto S_036_0; /* ';' */
S_035_1: /* 3 */
S_033_0: /* 2 */
		/* else */;
S_034_0: /* 2 */
		goto S_042_0;	/* 'goto' */
S_035_2: /* 3 */
		Uerror("blocking sel in d_step (nr.5, near line 79)");
S_037_0: /* 2 */
		goto S_042_0;	/* 'break' */
S_042_0: /* 2 */
S_038_0: /* 2 */
		if (!((((int)((P0 *)_this)->h)>((int)now.made))))
			goto S_042_1;
S_039_0: /* 2 */
		now.made = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("made", ((int)now.made));
#endif
		;
		goto S_043_0;
S_042_1: /* 3 */
S_040_0: /* 2 */
		/* else */;
S_041_0: /* 2 */
		now.idle[ Index(((P0 *)_this)->h, 4) ] = 0;
#ifdef VAR_RANGES
		logval("idle[thread:h]", ((int)now.idle[ Index(((int)((P0 *)_this)->h), 4) ]));
#endif
		;
		goto S_043_0;
S_042_2: /* 3 */
		Uerror("blocking sel in d_step (nr.6, near line 83)");
S_043_0: /* 2 */
		goto S_064_0;
S_064_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 18: // STATE 62 - remote.pml:93 - [D_STEP93]
		IfNotBlocked

		reached[0][62] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_045_0: /* 2 */
		((P0 *)_this)->s = 1;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
S_058_0: /* 2 */
S_057_0: /* 2 */
S_046_0: /* 2 */
		if (!((((int)((P0 *)_this)->s)>2)))
			goto S_057_1;
S_047_0: /* 2 */
		goto S_059_0;	/* 'goto' */
S_057_1: /* 3 */
S_048_0: /* 2 */
		/* else */;
S_054_0: /* 2 */
S_049_0: /* 2 */
		if (!((((int)now.slab_heap[ Index(((int)((P0 *)_this)->s), 3) ])==((int)((P0 *)_this)->h))))
			goto S_054_1;
S_050_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ])==3)&&(((int)now.used[ Index(((int)((P0 *)_this)->s), 3) ])==0)), "((slab_state[s]==3)&&(used[s]==0))", II, tt, t);
S_051_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->s, 3) ] = 1;
#ifdef VAR_RANGES
		logval("slab_state[thread:s]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_052_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->s, 3) ] = ((int)((P0 *)_this)->me);
#ifdef VAR_RANGES
		logval("slab_owner[thread:s]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
		goto S_055_0;
S_054_1: /* 3 */
S_053_0: /* 2 */
		/* else */;
		goto S_055_0;
S_054_2: /* 3 */
		Uerror("blocking sel in d_step (nr.7, near line 98)");
S_055_0: /* 2 */
S_056_0: /* 2 */
		((P0 *)_this)->s = (((int)((P0 *)_this)->s)+1);
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		goto S_058_0; /* ';' */
S_057_2: /* 3 */
		Uerror("blocking sel in d_step (nr.8, near line 95)");
S_059_0: /* 2 */
		goto S_060_0;	/* 'break' */
S_060_0: /* 2 */
		((P0 *)_this)->s = 0;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		goto S_062_0;
S_062_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 19: // STATE 63 - remote.pml:109 - [assert(((inbox[h]==255)||(inbox[h]==0)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][63] = 1;
		spin_assert(((((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ])==255)||(((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ])==0)), "((inbox[h]==255)||(inbox[h]==0))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 20: // STATE 64 - remote.pml:110 - [inbox[h] = 0] (0:0:1 - 1)
		IfNotBlocked
		reached[0][64] = 1;
		(trpt+1)->bup.oval = ((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ]);
		now.inbox[ Index(((P0 *)_this)->h, 4) ] = 0;
#ifdef VAR_RANGES
		logval("inbox[thread:h]", ((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ]));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 21: // STATE 70 - remote.pml:745 - [ops = 0] (0:2559:1 - 4)
		IfNotBlocked
		reached[0][70] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->ops);
		((P0 *)_this)->ops = 0;
#ifdef VAR_RANGES
		logval("thread:ops", ((int)((P0 *)_this)->ops));
#endif
		;
		/* merge: .(goto)(0, 2560, 2559) */
		reached[0][2560] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 22: // STATE 71 - remote.pml:747 - [(((ops==2)||((lives>=1)&&(ops==1))))] (5019:0:2 - 1)
		IfNotBlocked
		reached[0][71] = 1;
		if (!(((((int)((P0 *)_this)->ops)==2)||((((int)((P0 *)_this)->lives)>=1)&&(((int)((P0 *)_this)->ops)==1)))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ops */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->ops;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ops = 0;
		/* merge: goto :b4(5019, 72, 5019) */
		reached[0][72] = 1;
		;
		/* merge: ops = 0(5019, 2562, 5019) */
		reached[0][2562] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ops);
		((P0 *)_this)->ops = 0;
#ifdef VAR_RANGES
		logval("thread:ops", ((int)((P0 *)_this)->ops));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 23: // STATE 74 - remote.pml:492 - [f = 1] (0:0:1 - 1)
		IfNotBlocked
		reached[0][74] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->f);
		((P0 *)_this)->f = 1;
#ifdef VAR_RANGES
		logval("thread:f", ((int)((P0 *)_this)->f));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 24: // STATE 75 - remote.pml:494 - [((f<(2*2)))] (78:0:1 - 1)
		IfNotBlocked
		reached[0][75] = 1;
		if (!((((int)((P0 *)_this)->f)<(2*2))))
			continue;
		/* merge: f = (f+1)(0, 76, 78) */
		reached[0][76] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->f);
		((P0 *)_this)->f = (((int)((P0 *)_this)->f)+1);
#ifdef VAR_RANGES
		logval("thread:f", ((int)((P0 *)_this)->f));
#endif
		;
		/* merge: .(goto)(0, 79, 78) */
		reached[0][79] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 25: // STATE 81 - remote.pml:498 - [((where[f]==1))] (1435:0:1 - 1)
		IfNotBlocked
		reached[0][81] = 1;
		if (!((((int)now.where[ Index(((int)((P0 *)_this)->f), 5) ])==1)))
			continue;
		/* merge: where[f] = 2(1435, 82, 1435) */
		reached[0][82] = 1;
		(trpt+1)->bup.oval = ((int)now.where[ Index(((int)((P0 *)_this)->f), 5) ]);
		now.where[ Index(((P0 *)_this)->f, 5) ] = 2;
#ifdef VAR_RANGES
		logval("where[thread:f]", ((int)now.where[ Index(((int)((P0 *)_this)->f), 5) ]));
#endif
		;
		/* merge: .(goto)(1435, 86, 1435) */
		reached[0][86] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 26: // STATE 86 - remote.pml:501 - [.(goto)] (0:1435:0 - 2)
		IfNotBlocked
		reached[0][86] = 1;
		;
		_m = 3; goto P999; /* 0 */
	case 27: // STATE 84 - remote.pml:499 - [f = 0] (0:1435:1 - 1)
		IfNotBlocked
		reached[0][84] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->f);
		((P0 *)_this)->f = 0;
#ifdef VAR_RANGES
		logval("thread:f", ((int)((P0 *)_this)->f));
#endif
		;
		/* merge: .(goto)(1435, 86, 1435) */
		reached[0][86] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 28: // STATE 88 - remote.pml:503 - [((f==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][88] = 1;
		if (!((((int)((P0 *)_this)->f)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: f */  (trpt+1)->bup.oval = ((P0 *)_this)->f;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->f = 0;
		_m = 3; goto P999; /* 0 */
	case 29: // STATE 89 - remote.pml:503 - [(1)] (2559:0:1 - 1)
		IfNotBlocked
		reached[0][89] = 1;
		if (!(1))
			continue;
		/* merge: .(goto)(2559, 1436, 2559) */
		reached[0][1436] = 1;
		;
		/* merge: .(goto)(2559, 2557, 2559) */
		reached[0][2557] = 1;
		;
		/* merge: ops = (ops+1)(2559, 2558, 2559) */
		reached[0][2558] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->ops);
		((P0 *)_this)->ops = (((int)((P0 *)_this)->ops)+1);
#ifdef VAR_RANGES
		logval("thread:ops", ((int)((P0 *)_this)->ops));
#endif
		;
		/* merge: .(goto)(0, 2560, 2559) */
		reached[0][2560] = 1;
		;
		_m = 3; goto P999; /* 4 */
	case 30: // STATE 90 - remote.pml:504 - [(((f!=0)&&(slab_heap[((f+1)/2)]==h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][90] = 1;
		if (!(((((int)((P0 *)_this)->f)!=0)&&(((int)now.slab_heap[ Index(((((int)((P0 *)_this)->f)+1)/2), 3) ])==((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 31: // STATE 110 - remote.pml:505 - [D_STEP505]
		IfNotBlocked

		reached[0][110] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_090_0: /* 2 */
		((P0 *)_this)->x = ((((int)((P0 *)_this)->f)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_091_0: /* 2 */
		spin_assert(((((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->token))&&(((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0)), "((slab_owner[x]==token)&&(used[x]>0))", II, tt, t);
S_092_0: /* 2 */
		now.next[ Index(((P0 *)_this)->f, 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[thread:f]", ((int)now.next[ Index(((int)((P0 *)_this)->f), 5) ]));
#endif
		;
S_093_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->f);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_094_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_095_0: /* 2 */
		now.where[ Index(((P0 *)_this)->f, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:f]", ((int)now.where[ Index(((int)((P0 *)_this)->f), 5) ]));
#endif
		;
S_106_0: /* 2 */
S_104_0: /* 2 */
S_096_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_104_1;
S_102_0: /* 2 */
S_097_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_098_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_099_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_100_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_101_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_105_0;
S_104_1: /* 3 */
S_103_0: /* 2 */
		/* else */;
		goto S_105_0;
S_104_2: /* 3 */
		Uerror("blocking sel in d_step (nr.9, near line 126)");
S_105_0: /* 2 */
		goto S_107_0;
S_107_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_108_0: /* 2 */
		((P0 *)_this)->f = 0;
#ifdef VAR_RANGES
		logval("thread:f", ((int)((P0 *)_this)->f));
#endif
		;
		goto S_1435_0;
S_1435_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 32: // STATE 112 - remote.pml:442 - [(((post_blocks>0)&&(post_slab==((f+1)/2))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][112] = 1;
		if (!(((((int)((P0 *)_this)->post_blocks)>0)&&(((int)((P0 *)_this)->post_slab)==((((int)((P0 *)_this)->f)+1)/2)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 33: // STATE 115 - remote.pml:444 - [to = slab_heap[((f+1)/2)]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][115] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)now.slab_heap[ Index(((((int)((P0 *)_this)->f)+1)/2), 3) ]);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 34: // STATE 116 - remote.pml:446 - [((to==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][116] = 1;
		if (!((((int)((P0 *)_this)->to)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 35: // STATE 117 - remote.pml:446 - [direct = 1] (0:850:2 - 1)
		IfNotBlocked
		reached[0][117] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->direct);
		((P0 *)_this)->direct = 1;
#ifdef VAR_RANGES
		logval("thread:direct", ((int)((P0 *)_this)->direct));
#endif
		;
		/* merge: .(goto)(850, 120, 850) */
		reached[0][120] = 1;
		;
		/* merge: .(goto)(850, 124, 850) */
		reached[0][124] = 1;
		;
		/* merge: to = 0(850, 125, 850) */
		reached[0][125] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 3 */
	case 36: // STATE 118 - remote.pml:446 - [direct = 0] (0:850:2 - 1)
		IfNotBlocked
		reached[0][118] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->direct);
		((P0 *)_this)->direct = 0;
#ifdef VAR_RANGES
		logval("thread:direct", ((int)((P0 *)_this)->direct));
#endif
		;
		/* merge: .(goto)(850, 120, 850) */
		reached[0][120] = 1;
		;
		/* merge: .(goto)(850, 124, 850) */
		reached[0][124] = 1;
		;
		/* merge: to = 0(850, 125, 850) */
		reached[0][125] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 3 */
	case 37: // STATE 122 - remote.pml:447 - [direct = (inbox[to]==255)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][122] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->direct);
		((P0 *)_this)->direct = (((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==255);
#ifdef VAR_RANGES
		logval("thread:direct", ((int)((P0 *)_this)->direct));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 38: // STATE 125 - remote.pml:449 - [to = 0] (0:850:1 - 5)
		IfNotBlocked
		reached[0][125] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 39: // STATE 126 - remote.pml:451 - [(direct)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][126] = 1;
		if (!(((int)((P0 *)_this)->direct)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: direct */  (trpt+1)->bup.oval = ((P0 *)_this)->direct;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->direct = 0;
		_m = 3; goto P999; /* 0 */
	case 40: // STATE 130 - remote.pml:452 - [D_STEP452]
		IfNotBlocked

		reached[0][130] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_126_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->f);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_127_0: /* 2 */
		now.last[ Index(((P0 *)_this)->f, 5) ] = ((int)((P0 *)_this)->f);
#ifdef VAR_RANGES
		logval("last[thread:f]", ((int)now.last[ Index(((int)((P0 *)_this)->f), 5) ]));
#endif
		;
S_128_0: /* 2 */
		now.count[ Index(((P0 *)_this)->f, 5) ] = 1;
#ifdef VAR_RANGES
		logval("count[thread:f]", ((int)now.count[ Index(((int)((P0 *)_this)->f), 5) ]));
#endif
		;
		goto S_272_0;
S_272_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 41: // STATE 131 - remote.pml:221 - [x = ((pf+1)/2)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][131] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->x);
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 42: // STATE 132 - remote.pml:223 - [to = slab_heap[x]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][132] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 43: // STATE 133 - remote.pml:225 - [((to==h))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][133] = 1;
		if (!((((int)((P0 *)_this)->to)==((int)((P0 *)_this)->h))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 44: // STATE 169 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][169] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_133_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_134_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_135_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_136_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_150_0: /* 2 */
S_149_0: /* 2 */
S_137_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_149_1;
S_138_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_139_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_140_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_145_0: /* 2 */
S_141_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_145_1;
S_142_0: /* 2 */
		goto S_152_0;	/* 'goto' */
S_145_1: /* 3 */
S_143_0: /* 2 */
		/* else */;
S_144_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_146_0;
S_145_2: /* 3 */
		Uerror("blocking sel in d_step (nr.10, near line 145)");
S_146_0: /* 2 */
		goto S_150_0; /* '.' */
		goto S_150_0; /* ';' */
S_149_1: /* 3 */
S_147_0: /* 2 */
		/* else */;
S_148_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_150_0; /* ';' */
S_149_2: /* 3 */
		Uerror("blocking sel in d_step (nr.11, near line 140)");
S_151_0: /* 2 */
		goto S_152_0;	/* 'break' */
S_152_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_153_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_154_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_155_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_166_0: /* 2 */
S_164_0: /* 2 */
S_156_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_164_1;
S_162_0: /* 2 */
S_157_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_158_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_159_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_160_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_161_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_165_0;
S_164_1: /* 3 */
S_163_0: /* 2 */
		/* else */;
		goto S_165_0;
S_164_2: /* 3 */
		Uerror("blocking sel in d_step (nr.12, near line 126)");
S_165_0: /* 2 */
		goto S_167_0;
S_167_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_170_0;
S_170_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 45: // STATE 172 - remote.pml:228 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][172] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 46: // STATE 173 - remote.pml:164 - [old = inbox[to]] (0:191:2 - 1)
		IfNotBlocked
		reached[0][173] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(191, 174, 191) */
		reached[0][174] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 192, 191) */
		reached[0][192] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 47: // STATE 176 - remote.pml:168 - [((!(ok)&&(old==255)))] (200:0:2 - 1)
		IfNotBlocked
		reached[0][176] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b8(200, 177, 200) */
		reached[0][177] = 1;
		;
		/* merge: old = 0(200, 194, 200) */
		reached[0][194] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 48: // STATE 178 - remote.pml:170 - [((!(ok)&&!((old==255))))] (186:0:1 - 1)
		IfNotBlocked
		reached[0][178] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[last[pf]] = old(0, 179, 186) */
		reached[0][179] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 49: // STATE 180 - remote.pml:173 - [((inbox[to]==old))] (191:0:2 - 1)
		IfNotBlocked
		reached[0][180] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(191, 181, 191) */
		reached[0][181] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = pf(191, 182, 191) */
		reached[0][182] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(191, 183, 191) */
		reached[0][183] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(191, 187, 191) */
		reached[0][187] = 1;
		;
		/* merge: .(goto)(0, 192, 191) */
		reached[0][192] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 50: // STATE 187 - remote.pml:179 - [.(goto)] (0:191:0 - 2)
		IfNotBlocked
		reached[0][187] = 1;
		;
		/* merge: .(goto)(0, 192, 191) */
		reached[0][192] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 51: // STATE 185 - remote.pml:177 - [old = inbox[to]] (0:191:1 - 1)
		IfNotBlocked
		reached[0][185] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(191, 187, 191) */
		reached[0][187] = 1;
		;
		/* merge: .(goto)(0, 192, 191) */
		reached[0][192] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 52: // STATE 189 - remote.pml:180 - [(ok)] (200:0:1 - 1)
		IfNotBlocked
		reached[0][189] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b8(200, 190, 200) */
		reached[0][190] = 1;
		;
		/* merge: old = 0(200, 194, 200) */
		reached[0][194] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 53: // STATE 194 - remote.pml:182 - [old = 0] (0:200:1 - 5)
		IfNotBlocked
		reached[0][194] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 54: // STATE 196 - remote.pml:231 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][196] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 55: // STATE 199 - remote.pml:232 - [assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][199] = 1;
		spin_assert( !((((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==255)&&(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->to)))&&(((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0))), " !((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0)))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 56: // STATE 216 - remote.pml:188 - [D_STEP188]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][216] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_204_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_205_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_213_0: /* 2 */
S_206_0: /* 2 */
		if (!(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))))
			goto S_213_1;
S_207_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_210_0: /* 2 */
S_208_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_209_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_211_0;
S_211_0: /* 2 */
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_214_0;
S_213_1: /* 3 */
S_212_0: /* 2 */
		/* else */;
		goto S_214_0;
S_213_2: /* 3 */
		Uerror("blocking sel in d_step (nr.13, near line 193)");
S_214_0: /* 2 */
		goto S_260_0;
S_260_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 57: // STATE 218 - remote.pml:238 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][218] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 58: // STATE 221 - remote.pml:239 - [D_STEP239]
		/* default 258 */
		

		reached[0][221] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_218_0: /* 2 */
		spin_assert((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0), "(used[x]>0)", II, tt, t);
S_219_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 2;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_257_0;
S_257_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 59: // STATE 257 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][257] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_221_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_222_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_223_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_224_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_238_0: /* 2 */
S_237_0: /* 2 */
S_225_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_237_1;
S_226_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_227_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_228_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_233_0: /* 2 */
S_229_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_233_1;
S_230_0: /* 2 */
		goto S_240_0;	/* 'goto' */
S_233_1: /* 3 */
S_231_0: /* 2 */
		/* else */;
S_232_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_234_0;
S_233_2: /* 3 */
		Uerror("blocking sel in d_step (nr.14, near line 145)");
S_234_0: /* 2 */
		goto S_238_0; /* '.' */
		goto S_238_0; /* ';' */
S_237_1: /* 3 */
S_235_0: /* 2 */
		/* else */;
S_236_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_238_0; /* ';' */
S_237_2: /* 3 */
		Uerror("blocking sel in d_step (nr.15, near line 140)");
S_239_0: /* 2 */
		goto S_240_0;	/* 'break' */
S_240_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_241_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_242_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_243_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_254_0: /* 2 */
S_252_0: /* 2 */
S_244_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_252_1;
S_250_0: /* 2 */
S_245_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_246_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_247_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_248_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_249_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_253_0;
S_252_1: /* 3 */
S_251_0: /* 2 */
		/* else */;
		goto S_253_0;
S_252_2: /* 3 */
		Uerror("blocking sel in d_step (nr.16, near line 126)");
S_253_0: /* 2 */
		goto S_255_0;
S_255_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_258_0;
S_258_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 60: // STATE 263 - remote.pml:247 - [assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))] (0:0:0 - 2)
		IfNotBlocked
		reached[0][263] = 1;
		spin_assert((((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2))||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4)), "(((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 61: // STATE 264 - remote.pml:250 - [(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][264] = 1;
		if (!(((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)&&(((int)now.inbox[ Index(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]), 4) ])!=255))||(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)))||(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))&& !(((int)now.orphans_lock))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 62: // STATE 272 - remote.pml:253 - [D_STEP253]
		IfNotBlocked

		reached[0][272] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_268_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_269_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_270_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_276_0;
S_276_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 63: // STATE 277 - remote.pml:458 - [D_STEP458]
		IfNotBlocked

		reached[0][277] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_273_0: /* 2 */
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_274_0: /* 2 */
		((P0 *)_this)->f = 0;
#ifdef VAR_RANGES
		logval("thread:f", ((int)((P0 *)_this)->f));
#endif
		;
S_275_0: /* 2 */
		((P0 *)_this)->direct = 0;
#ifdef VAR_RANGES
		logval("thread:direct", ((int)((P0 *)_this)->direct));
#endif
		;
		goto S_850_0;
S_850_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 64: // STATE 279 - remote.pml:398 - [((post_blocks>0))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][279] = 1;
		if (!((((int)((P0 *)_this)->post_blocks)>0)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 65: // STATE 280 - remote.pml:399 - [now = slab_heap[post_slab]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][280] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->post_slab), 3) ]);
#ifdef VAR_RANGES
		logval("thread:now", ((int)((P0 *)_this)->now));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 66: // STATE 281 - remote.pml:401 - [((bundle_to!=now))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][281] = 1;
		if (!((((int)((P0 *)_this)->bundle_to)!=((int)((P0 *)_this)->now))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 67: // STATE 282 - remote.pml:357 - [((bundle_first!=0))] (310:0:2 - 1)
		IfNotBlocked
		reached[0][282] = 1;
		if (!((((int)((P0 *)_this)->bundle_first)!=0)))
			continue;
		/* merge: ok = 0(310, 283, 310) */
		reached[0][283] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: to = bundle_to(310, 284, 310) */
		reached[0][284] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)((P0 *)_this)->bundle_to);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 68: // STATE 285 - remote.pml:361 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][285] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 69: // STATE 286 - remote.pml:164 - [old = inbox[to]] (0:304:2 - 1)
		IfNotBlocked
		reached[0][286] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(304, 287, 304) */
		reached[0][287] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 305, 304) */
		reached[0][305] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 70: // STATE 289 - remote.pml:168 - [((!(ok)&&(old==255)))] (544:0:2 - 1)
		IfNotBlocked
		reached[0][289] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b10(544, 290, 544) */
		reached[0][290] = 1;
		;
		/* merge: old = 0(544, 307, 544) */
		reached[0][307] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 311, 544) */
		reached[0][311] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 71: // STATE 291 - remote.pml:170 - [((!(ok)&&!((old==255))))] (299:0:1 - 1)
		IfNotBlocked
		reached[0][291] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[bundle_last] = old(0, 292, 299) */
		reached[0][292] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]);
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 72: // STATE 293 - remote.pml:173 - [((inbox[to]==old))] (304:0:2 - 1)
		IfNotBlocked
		reached[0][293] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(304, 294, 304) */
		reached[0][294] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = bundle_first(304, 295, 304) */
		reached[0][295] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(304, 296, 304) */
		reached[0][296] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(304, 300, 304) */
		reached[0][300] = 1;
		;
		/* merge: .(goto)(0, 305, 304) */
		reached[0][305] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 73: // STATE 300 - remote.pml:179 - [.(goto)] (0:304:0 - 2)
		IfNotBlocked
		reached[0][300] = 1;
		;
		/* merge: .(goto)(0, 305, 304) */
		reached[0][305] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 74: // STATE 298 - remote.pml:177 - [old = inbox[to]] (0:304:1 - 1)
		IfNotBlocked
		reached[0][298] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(304, 300, 304) */
		reached[0][300] = 1;
		;
		/* merge: .(goto)(0, 305, 304) */
		reached[0][305] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 75: // STATE 302 - remote.pml:180 - [(ok)] (544:0:1 - 1)
		IfNotBlocked
		reached[0][302] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b10(544, 303, 544) */
		reached[0][303] = 1;
		;
		/* merge: old = 0(544, 307, 544) */
		reached[0][307] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 311, 544) */
		reached[0][311] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 76: // STATE 307 - remote.pml:182 - [old = 0] (0:544:1 - 5)
		IfNotBlocked
		reached[0][307] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 311, 544) */
		reached[0][311] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 77: // STATE 312 - remote.pml:365 - [(!(ok))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][312] = 1;
		if (!( !(((int)((P0 *)_this)->ok))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 78: // STATE 318 - remote.pml:366 - [D_STEP366]
		IfNotBlocked

		reached[0][318] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_312_0: /* 2 */
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
S_313_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_314_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_315_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_316_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_376_0;
S_376_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 79: // STATE 319 - remote.pml:376 - [((to==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][319] = 1;
		if (!((((int)((P0 *)_this)->to)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 80: // STATE 374 - remote.pml:307 - [D_STEP307]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][374] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_319_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_320_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_366_0: /* 2 */
S_365_0: /* 2 */
S_321_0: /* 2 */
		if (!((((int)((P0 *)_this)->chain)==0)))
			goto S_365_1;
S_322_0: /* 2 */
		goto S_368_0;	/* 'goto' */
S_365_1: /* 3 */
S_323_0: /* 2 */
		/* else */;
S_324_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_325_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_326_0: /* 2 */
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_363_0: /* 2 */
S_327_0: /* 2 */
		if (!((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=4))||(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])>((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])))))
			goto S_363_1;
S_328_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_329_0: /* 2 */
		((P0 *)_this)->rest = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
		goto S_364_0;
S_363_1: /* 3 */
S_330_0: /* 2 */
		/* else */;
S_331_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_342_0: /* 2 */
S_341_0: /* 2 */
S_332_0: /* 2 */
		if (!(1))
			goto S_341_1;
S_333_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_334_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_339_0: /* 2 */
S_335_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_339_1;
S_336_0: /* 2 */
		goto S_344_0;	/* 'goto' */
S_339_1: /* 3 */
S_337_0: /* 2 */
		/* else */;
S_338_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_340_0;
S_339_2: /* 3 */
		Uerror("blocking sel in d_step (nr.17, near line 326)");
S_340_0: /* 2 */
		goto S_342_0; /* '.' */
		goto S_342_0; /* ';' */
S_341_1: /* 3 */
		Uerror("blocking sel in d_step (nr.18, near line 322)");
S_343_0: /* 2 */
		goto S_344_0;	/* 'break' */
S_344_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_345_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_346_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_347_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_348_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_349_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0);
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_361_0: /* 2 */
S_350_0: /* 2 */
		if (!((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)))
			goto S_361_1;
S_353_0: /* 2 */
S_351_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_352_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_359_0;
S_359_0: /* 2 */
S_354_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_355_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_356_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_357_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_358_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_362_0;
S_361_1: /* 3 */
S_360_0: /* 2 */
		/* else */;
		goto S_362_0;
S_361_2: /* 3 */
		Uerror("blocking sel in d_step (nr.19, near line 337)");
S_362_0: /* 2 */
		goto S_364_0;
S_363_2: /* 3 */
		Uerror("blocking sel in d_step (nr.20, near line 316)");
S_364_0: /* 2 */
		goto S_366_0; /* '.' */
		goto S_366_0; /* ';' */
S_365_2: /* 3 */
		Uerror("blocking sel in d_step (nr.21, near line 310)");
S_367_0: /* 2 */
		goto S_368_0;	/* 'break' */
S_368_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_369_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_370_0: /* 2 */
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_371_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_372_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		goto S_377_0;
S_377_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 81: // STATE 379 - remote.pml:379 - [to = 0] (0:536:1 - 3)
		IfNotBlocked
		reached[0][379] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 82: // STATE 380 - remote.pml:264 - [((chain==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][380] = 1;
		if (!((((int)((P0 *)_this)->chain)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: chain */  (trpt+1)->bup.oval = ((P0 *)_this)->chain;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->chain = 0;
		_m = 3; goto P999; /* 0 */
	case 83: // STATE 387 - remote.pml:266 - [D_STEP266]
		IfNotBlocked

		reached[0][387] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_382_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_383_0: /* 2 */
		spin_assert(((((int)((P0 *)_this)->pf)!=255)&&(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ])!=0)), "((pf!=255)&&(last[pf]!=0))", II, tt, t);
S_384_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_385_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		goto S_529_0;
S_529_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 84: // STATE 388 - remote.pml:221 - [x = ((pf+1)/2)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][388] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->x);
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 85: // STATE 389 - remote.pml:223 - [to = slab_heap[x]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][389] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 86: // STATE 390 - remote.pml:225 - [((to==h))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][390] = 1;
		if (!((((int)((P0 *)_this)->to)==((int)((P0 *)_this)->h))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 87: // STATE 426 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][426] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_390_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_391_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_392_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_393_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_407_0: /* 2 */
S_406_0: /* 2 */
S_394_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_406_1;
S_395_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_396_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_397_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_402_0: /* 2 */
S_398_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_402_1;
S_399_0: /* 2 */
		goto S_409_0;	/* 'goto' */
S_402_1: /* 3 */
S_400_0: /* 2 */
		/* else */;
S_401_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_403_0;
S_402_2: /* 3 */
		Uerror("blocking sel in d_step (nr.22, near line 145)");
S_403_0: /* 2 */
		goto S_407_0; /* '.' */
		goto S_407_0; /* ';' */
S_406_1: /* 3 */
S_404_0: /* 2 */
		/* else */;
S_405_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_407_0; /* ';' */
S_406_2: /* 3 */
		Uerror("blocking sel in d_step (nr.23, near line 140)");
S_408_0: /* 2 */
		goto S_409_0;	/* 'break' */
S_409_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_410_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_411_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_412_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_423_0: /* 2 */
S_421_0: /* 2 */
S_413_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_421_1;
S_419_0: /* 2 */
S_414_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_415_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_416_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_417_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_418_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_422_0;
S_421_1: /* 3 */
S_420_0: /* 2 */
		/* else */;
		goto S_422_0;
S_421_2: /* 3 */
		Uerror("blocking sel in d_step (nr.24, near line 126)");
S_422_0: /* 2 */
		goto S_424_0;
S_424_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_427_0;
S_427_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 88: // STATE 429 - remote.pml:228 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][429] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 89: // STATE 430 - remote.pml:164 - [old = inbox[to]] (0:448:2 - 1)
		IfNotBlocked
		reached[0][430] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(448, 431, 448) */
		reached[0][431] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 449, 448) */
		reached[0][449] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 90: // STATE 433 - remote.pml:168 - [((!(ok)&&(old==255)))] (457:0:2 - 1)
		IfNotBlocked
		reached[0][433] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b16(457, 434, 457) */
		reached[0][434] = 1;
		;
		/* merge: old = 0(457, 451, 457) */
		reached[0][451] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 91: // STATE 435 - remote.pml:170 - [((!(ok)&&!((old==255))))] (443:0:1 - 1)
		IfNotBlocked
		reached[0][435] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[last[pf]] = old(0, 436, 443) */
		reached[0][436] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 92: // STATE 437 - remote.pml:173 - [((inbox[to]==old))] (448:0:2 - 1)
		IfNotBlocked
		reached[0][437] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(448, 438, 448) */
		reached[0][438] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = pf(448, 439, 448) */
		reached[0][439] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(448, 440, 448) */
		reached[0][440] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(448, 444, 448) */
		reached[0][444] = 1;
		;
		/* merge: .(goto)(0, 449, 448) */
		reached[0][449] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 93: // STATE 444 - remote.pml:179 - [.(goto)] (0:448:0 - 2)
		IfNotBlocked
		reached[0][444] = 1;
		;
		/* merge: .(goto)(0, 449, 448) */
		reached[0][449] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 94: // STATE 442 - remote.pml:177 - [old = inbox[to]] (0:448:1 - 1)
		IfNotBlocked
		reached[0][442] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(448, 444, 448) */
		reached[0][444] = 1;
		;
		/* merge: .(goto)(0, 449, 448) */
		reached[0][449] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 95: // STATE 446 - remote.pml:180 - [(ok)] (457:0:1 - 1)
		IfNotBlocked
		reached[0][446] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b16(457, 447, 457) */
		reached[0][447] = 1;
		;
		/* merge: old = 0(457, 451, 457) */
		reached[0][451] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 96: // STATE 451 - remote.pml:182 - [old = 0] (0:457:1 - 5)
		IfNotBlocked
		reached[0][451] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 97: // STATE 453 - remote.pml:231 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][453] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 98: // STATE 456 - remote.pml:232 - [assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][456] = 1;
		spin_assert( !((((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==255)&&(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->to)))&&(((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0))), " !((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0)))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 99: // STATE 473 - remote.pml:188 - [D_STEP188]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][473] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_461_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_462_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_470_0: /* 2 */
S_463_0: /* 2 */
		if (!(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))))
			goto S_470_1;
S_464_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_467_0: /* 2 */
S_465_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_466_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_468_0;
S_468_0: /* 2 */
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_471_0;
S_470_1: /* 3 */
S_469_0: /* 2 */
		/* else */;
		goto S_471_0;
S_470_2: /* 3 */
		Uerror("blocking sel in d_step (nr.25, near line 193)");
S_471_0: /* 2 */
		goto S_517_0;
S_517_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 100: // STATE 475 - remote.pml:238 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][475] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 101: // STATE 478 - remote.pml:239 - [D_STEP239]
		/* default 258 */
		

		reached[0][478] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_475_0: /* 2 */
		spin_assert((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0), "(used[x]>0)", II, tt, t);
S_476_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 2;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_514_0;
S_514_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 102: // STATE 514 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][514] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_478_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_479_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_480_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_481_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_495_0: /* 2 */
S_494_0: /* 2 */
S_482_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_494_1;
S_483_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_484_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_485_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_490_0: /* 2 */
S_486_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_490_1;
S_487_0: /* 2 */
		goto S_497_0;	/* 'goto' */
S_490_1: /* 3 */
S_488_0: /* 2 */
		/* else */;
S_489_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_491_0;
S_490_2: /* 3 */
		Uerror("blocking sel in d_step (nr.26, near line 145)");
S_491_0: /* 2 */
		goto S_495_0; /* '.' */
		goto S_495_0; /* ';' */
S_494_1: /* 3 */
S_492_0: /* 2 */
		/* else */;
S_493_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_495_0; /* ';' */
S_494_2: /* 3 */
		Uerror("blocking sel in d_step (nr.27, near line 140)");
S_496_0: /* 2 */
		goto S_497_0;	/* 'break' */
S_497_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_498_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_499_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_500_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_511_0: /* 2 */
S_509_0: /* 2 */
S_501_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_509_1;
S_507_0: /* 2 */
S_502_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_503_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_504_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_505_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_506_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_510_0;
S_509_1: /* 3 */
S_508_0: /* 2 */
		/* else */;
		goto S_510_0;
S_509_2: /* 3 */
		Uerror("blocking sel in d_step (nr.28, near line 126)");
S_510_0: /* 2 */
		goto S_512_0;
S_512_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_515_0;
S_515_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 103: // STATE 520 - remote.pml:247 - [assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))] (0:0:0 - 2)
		IfNotBlocked
		reached[0][520] = 1;
		spin_assert((((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2))||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4)), "(((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 104: // STATE 521 - remote.pml:250 - [(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][521] = 1;
		if (!(((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)&&(((int)now.inbox[ Index(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]), 4) ])!=255))||(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)))||(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))&& !(((int)now.orphans_lock))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 105: // STATE 529 - remote.pml:253 - [D_STEP253]
		IfNotBlocked

		reached[0][529] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_525_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_526_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_527_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_530_0;
S_530_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 106: // STATE 531 - remote.pml:279 - [pf = 0] (0:532:1 - 1)
		IfNotBlocked
		reached[0][531] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->pf);
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
		/* merge: .(goto)(0, 533, 532) */
		reached[0][533] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 107: // STATE 535 - remote.pml:281 - [(1)] (569:0:1 - 3)
		IfNotBlocked
		reached[0][535] = 1;
		if (!(1))
			continue;
		/* merge: .(goto)(569, 545, 569) */
		reached[0][545] = 1;
		;
		/* merge: .(goto)(569, 548, 569) */
		reached[0][548] = 1;
		;
		/* merge: bundle_to = now(569, 550, 569) */
		reached[0][550] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->bundle_to);
		((P0 *)_this)->bundle_to = ((int)((P0 *)_this)->now);
#ifdef VAR_RANGES
		logval("thread:bundle_to", ((int)((P0 *)_this)->bundle_to));
#endif
		;
		/* merge: .(goto)(0, 553, 569) */
		reached[0][553] = 1;
		;
		_m = 3; goto P999; /* 4 */
	case 108: // STATE 543 - remote.pml:382 - [D_STEP382]
		IfNotBlocked

		reached[0][543] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_537_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_538_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_539_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_540_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_541_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_544_0;
S_544_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 109: // STATE 550 - remote.pml:403 - [bundle_to = now] (0:569:1 - 5)
		IfNotBlocked
		reached[0][550] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->bundle_to);
		((P0 *)_this)->bundle_to = ((int)((P0 *)_this)->now);
#ifdef VAR_RANGES
		logval("thread:bundle_to", ((int)((P0 *)_this)->bundle_to));
#endif
		;
		/* merge: .(goto)(0, 553, 569) */
		reached[0][553] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 110: // STATE 569 - remote.pml:406 - [D_STEP406]
		IfNotBlocked

		reached[0][569] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_553_0: /* 2 */
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("thread:now", ((int)((P0 *)_this)->now));
#endif
		;
S_554_0: /* 2 */
		now.last[ Index(((P0 *)_this)->post_first, 5) ] = ((int)((P0 *)_this)->post_last);
#ifdef VAR_RANGES
		logval("last[thread:post_first]", ((int)now.last[ Index(((int)((P0 *)_this)->post_first), 5) ]));
#endif
		;
S_555_0: /* 2 */
		now.count[ Index(((P0 *)_this)->post_first, 5) ] = ((int)((P0 *)_this)->post_blocks);
#ifdef VAR_RANGES
		logval("count[thread:post_first]", ((int)now.count[ Index(((int)((P0 *)_this)->post_first), 5) ]));
#endif
		;
S_556_0: /* 2 */
		now.next[ Index(((P0 *)_this)->post_last, 5) ] = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("next[thread:post_last]", ((int)now.next[ Index(((int)((P0 *)_this)->post_last), 5) ]));
#endif
		;
S_560_0: /* 2 */
S_557_0: /* 2 */
		if (!((((int)((P0 *)_this)->bundle_first)==0)))
			goto S_560_1;
S_558_0: /* 2 */
		((P0 *)_this)->bundle_last = ((int)((P0 *)_this)->post_last);
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
		goto S_561_0;
S_560_1: /* 3 */
S_559_0: /* 2 */
		/* else */;
		goto S_561_0;
S_560_2: /* 3 */
		Uerror("blocking sel in d_step (nr.29, near line 411)");
S_561_0: /* 2 */
S_562_0: /* 2 */
		((P0 *)_this)->bundle_first = ((int)((P0 *)_this)->post_first);
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_563_0: /* 2 */
		((P0 *)_this)->bundle_blocks = (((int)((P0 *)_this)->bundle_blocks)+((int)((P0 *)_this)->post_blocks));
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
S_564_0: /* 2 */
		((P0 *)_this)->post_slab = 0;
#ifdef VAR_RANGES
		logval("thread:post_slab", ((int)((P0 *)_this)->post_slab));
#endif
		;
S_565_0: /* 2 */
		((P0 *)_this)->post_first = 0;
#ifdef VAR_RANGES
		logval("thread:post_first", ((int)((P0 *)_this)->post_first));
#endif
		;
S_566_0: /* 2 */
		((P0 *)_this)->post_last = 0;
#ifdef VAR_RANGES
		logval("thread:post_last", ((int)((P0 *)_this)->post_last));
#endif
		;
S_567_0: /* 2 */
		((P0 *)_this)->post_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:post_blocks", ((int)((P0 *)_this)->post_blocks));
#endif
		;
		goto S_839_0;
S_839_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 111: // STATE 570 - remote.pml:423 - [((bundle_blocks>=2))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][570] = 1;
		if (!((((int)((P0 *)_this)->bundle_blocks)>=2)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 112: // STATE 571 - remote.pml:357 - [((bundle_first!=0))] (599:0:2 - 1)
		IfNotBlocked
		reached[0][571] = 1;
		if (!((((int)((P0 *)_this)->bundle_first)!=0)))
			continue;
		/* merge: ok = 0(599, 572, 599) */
		reached[0][572] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: to = bundle_to(599, 573, 599) */
		reached[0][573] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)((P0 *)_this)->bundle_to);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 113: // STATE 574 - remote.pml:361 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][574] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 114: // STATE 575 - remote.pml:164 - [old = inbox[to]] (0:593:2 - 1)
		IfNotBlocked
		reached[0][575] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(593, 576, 593) */
		reached[0][576] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 594, 593) */
		reached[0][594] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 115: // STATE 578 - remote.pml:168 - [((!(ok)&&(old==255)))] (833:0:2 - 1)
		IfNotBlocked
		reached[0][578] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b18(833, 579, 833) */
		reached[0][579] = 1;
		;
		/* merge: old = 0(833, 596, 833) */
		reached[0][596] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 600, 833) */
		reached[0][600] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 116: // STATE 580 - remote.pml:170 - [((!(ok)&&!((old==255))))] (588:0:1 - 1)
		IfNotBlocked
		reached[0][580] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[bundle_last] = old(0, 581, 588) */
		reached[0][581] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]);
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 117: // STATE 582 - remote.pml:173 - [((inbox[to]==old))] (593:0:2 - 1)
		IfNotBlocked
		reached[0][582] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(593, 583, 593) */
		reached[0][583] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = bundle_first(593, 584, 593) */
		reached[0][584] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(593, 585, 593) */
		reached[0][585] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(593, 589, 593) */
		reached[0][589] = 1;
		;
		/* merge: .(goto)(0, 594, 593) */
		reached[0][594] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 118: // STATE 589 - remote.pml:179 - [.(goto)] (0:593:0 - 2)
		IfNotBlocked
		reached[0][589] = 1;
		;
		/* merge: .(goto)(0, 594, 593) */
		reached[0][594] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 119: // STATE 587 - remote.pml:177 - [old = inbox[to]] (0:593:1 - 1)
		IfNotBlocked
		reached[0][587] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(593, 589, 593) */
		reached[0][589] = 1;
		;
		/* merge: .(goto)(0, 594, 593) */
		reached[0][594] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 120: // STATE 591 - remote.pml:180 - [(ok)] (833:0:1 - 1)
		IfNotBlocked
		reached[0][591] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b18(833, 592, 833) */
		reached[0][592] = 1;
		;
		/* merge: old = 0(833, 596, 833) */
		reached[0][596] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 600, 833) */
		reached[0][600] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 121: // STATE 596 - remote.pml:182 - [old = 0] (0:833:1 - 5)
		IfNotBlocked
		reached[0][596] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 600, 833) */
		reached[0][600] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 122: // STATE 601 - remote.pml:365 - [(!(ok))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][601] = 1;
		if (!( !(((int)((P0 *)_this)->ok))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 123: // STATE 607 - remote.pml:366 - [D_STEP366]
		IfNotBlocked

		reached[0][607] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_601_0: /* 2 */
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
S_602_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_603_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_604_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_605_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_665_0;
S_665_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 124: // STATE 608 - remote.pml:376 - [((to==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][608] = 1;
		if (!((((int)((P0 *)_this)->to)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 125: // STATE 663 - remote.pml:307 - [D_STEP307]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][663] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_608_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_609_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_655_0: /* 2 */
S_654_0: /* 2 */
S_610_0: /* 2 */
		if (!((((int)((P0 *)_this)->chain)==0)))
			goto S_654_1;
S_611_0: /* 2 */
		goto S_657_0;	/* 'goto' */
S_654_1: /* 3 */
S_612_0: /* 2 */
		/* else */;
S_613_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_614_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_615_0: /* 2 */
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_652_0: /* 2 */
S_616_0: /* 2 */
		if (!((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=4))||(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])>((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])))))
			goto S_652_1;
S_617_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_618_0: /* 2 */
		((P0 *)_this)->rest = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
		goto S_653_0;
S_652_1: /* 3 */
S_619_0: /* 2 */
		/* else */;
S_620_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_631_0: /* 2 */
S_630_0: /* 2 */
S_621_0: /* 2 */
		if (!(1))
			goto S_630_1;
S_622_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_623_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_628_0: /* 2 */
S_624_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_628_1;
S_625_0: /* 2 */
		goto S_633_0;	/* 'goto' */
S_628_1: /* 3 */
S_626_0: /* 2 */
		/* else */;
S_627_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_629_0;
S_628_2: /* 3 */
		Uerror("blocking sel in d_step (nr.30, near line 326)");
S_629_0: /* 2 */
		goto S_631_0; /* '.' */
		goto S_631_0; /* ';' */
S_630_1: /* 3 */
		Uerror("blocking sel in d_step (nr.31, near line 322)");
S_632_0: /* 2 */
		goto S_633_0;	/* 'break' */
S_633_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_634_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_635_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_636_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_637_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_638_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0);
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_650_0: /* 2 */
S_639_0: /* 2 */
		if (!((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)))
			goto S_650_1;
S_642_0: /* 2 */
S_640_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_641_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_648_0;
S_648_0: /* 2 */
S_643_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_644_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_645_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_646_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_647_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_651_0;
S_650_1: /* 3 */
S_649_0: /* 2 */
		/* else */;
		goto S_651_0;
S_650_2: /* 3 */
		Uerror("blocking sel in d_step (nr.32, near line 337)");
S_651_0: /* 2 */
		goto S_653_0;
S_652_2: /* 3 */
		Uerror("blocking sel in d_step (nr.33, near line 316)");
S_653_0: /* 2 */
		goto S_655_0; /* '.' */
		goto S_655_0; /* ';' */
S_654_2: /* 3 */
		Uerror("blocking sel in d_step (nr.34, near line 310)");
S_656_0: /* 2 */
		goto S_657_0;	/* 'break' */
S_657_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_658_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_659_0: /* 2 */
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_660_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_661_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		goto S_666_0;
S_666_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 126: // STATE 668 - remote.pml:379 - [to = 0] (0:825:1 - 3)
		IfNotBlocked
		reached[0][668] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 127: // STATE 669 - remote.pml:264 - [((chain==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][669] = 1;
		if (!((((int)((P0 *)_this)->chain)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: chain */  (trpt+1)->bup.oval = ((P0 *)_this)->chain;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->chain = 0;
		_m = 3; goto P999; /* 0 */
	case 128: // STATE 676 - remote.pml:266 - [D_STEP266]
		IfNotBlocked

		reached[0][676] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_671_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_672_0: /* 2 */
		spin_assert(((((int)((P0 *)_this)->pf)!=255)&&(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ])!=0)), "((pf!=255)&&(last[pf]!=0))", II, tt, t);
S_673_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_674_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		goto S_818_0;
S_818_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 129: // STATE 677 - remote.pml:221 - [x = ((pf+1)/2)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][677] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->x);
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 130: // STATE 678 - remote.pml:223 - [to = slab_heap[x]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][678] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 131: // STATE 679 - remote.pml:225 - [((to==h))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][679] = 1;
		if (!((((int)((P0 *)_this)->to)==((int)((P0 *)_this)->h))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 132: // STATE 715 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][715] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_679_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_680_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_681_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_682_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_696_0: /* 2 */
S_695_0: /* 2 */
S_683_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_695_1;
S_684_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_685_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_686_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_691_0: /* 2 */
S_687_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_691_1;
S_688_0: /* 2 */
		goto S_698_0;	/* 'goto' */
S_691_1: /* 3 */
S_689_0: /* 2 */
		/* else */;
S_690_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_692_0;
S_691_2: /* 3 */
		Uerror("blocking sel in d_step (nr.35, near line 145)");
S_692_0: /* 2 */
		goto S_696_0; /* '.' */
		goto S_696_0; /* ';' */
S_695_1: /* 3 */
S_693_0: /* 2 */
		/* else */;
S_694_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_696_0; /* ';' */
S_695_2: /* 3 */
		Uerror("blocking sel in d_step (nr.36, near line 140)");
S_697_0: /* 2 */
		goto S_698_0;	/* 'break' */
S_698_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_699_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_700_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_701_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_712_0: /* 2 */
S_710_0: /* 2 */
S_702_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_710_1;
S_708_0: /* 2 */
S_703_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_704_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_705_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_706_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_707_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_711_0;
S_710_1: /* 3 */
S_709_0: /* 2 */
		/* else */;
		goto S_711_0;
S_710_2: /* 3 */
		Uerror("blocking sel in d_step (nr.37, near line 126)");
S_711_0: /* 2 */
		goto S_713_0;
S_713_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_716_0;
S_716_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 133: // STATE 718 - remote.pml:228 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][718] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 134: // STATE 719 - remote.pml:164 - [old = inbox[to]] (0:737:2 - 1)
		IfNotBlocked
		reached[0][719] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(737, 720, 737) */
		reached[0][720] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 738, 737) */
		reached[0][738] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 135: // STATE 722 - remote.pml:168 - [((!(ok)&&(old==255)))] (746:0:2 - 1)
		IfNotBlocked
		reached[0][722] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b24(746, 723, 746) */
		reached[0][723] = 1;
		;
		/* merge: old = 0(746, 740, 746) */
		reached[0][740] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 136: // STATE 724 - remote.pml:170 - [((!(ok)&&!((old==255))))] (732:0:1 - 1)
		IfNotBlocked
		reached[0][724] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[last[pf]] = old(0, 725, 732) */
		reached[0][725] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 137: // STATE 726 - remote.pml:173 - [((inbox[to]==old))] (737:0:2 - 1)
		IfNotBlocked
		reached[0][726] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(737, 727, 737) */
		reached[0][727] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = pf(737, 728, 737) */
		reached[0][728] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(737, 729, 737) */
		reached[0][729] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(737, 733, 737) */
		reached[0][733] = 1;
		;
		/* merge: .(goto)(0, 738, 737) */
		reached[0][738] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 138: // STATE 733 - remote.pml:179 - [.(goto)] (0:737:0 - 2)
		IfNotBlocked
		reached[0][733] = 1;
		;
		/* merge: .(goto)(0, 738, 737) */
		reached[0][738] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 139: // STATE 731 - remote.pml:177 - [old = inbox[to]] (0:737:1 - 1)
		IfNotBlocked
		reached[0][731] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(737, 733, 737) */
		reached[0][733] = 1;
		;
		/* merge: .(goto)(0, 738, 737) */
		reached[0][738] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 140: // STATE 735 - remote.pml:180 - [(ok)] (746:0:1 - 1)
		IfNotBlocked
		reached[0][735] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b24(746, 736, 746) */
		reached[0][736] = 1;
		;
		/* merge: old = 0(746, 740, 746) */
		reached[0][740] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 141: // STATE 740 - remote.pml:182 - [old = 0] (0:746:1 - 5)
		IfNotBlocked
		reached[0][740] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 142: // STATE 742 - remote.pml:231 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][742] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 143: // STATE 745 - remote.pml:232 - [assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][745] = 1;
		spin_assert( !((((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==255)&&(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->to)))&&(((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0))), " !((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0)))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 144: // STATE 762 - remote.pml:188 - [D_STEP188]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][762] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_750_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_751_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_759_0: /* 2 */
S_752_0: /* 2 */
		if (!(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))))
			goto S_759_1;
S_753_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_756_0: /* 2 */
S_754_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_755_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_757_0;
S_757_0: /* 2 */
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_760_0;
S_759_1: /* 3 */
S_758_0: /* 2 */
		/* else */;
		goto S_760_0;
S_759_2: /* 3 */
		Uerror("blocking sel in d_step (nr.38, near line 193)");
S_760_0: /* 2 */
		goto S_806_0;
S_806_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 145: // STATE 764 - remote.pml:238 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][764] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 146: // STATE 767 - remote.pml:239 - [D_STEP239]
		/* default 258 */
		

		reached[0][767] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_764_0: /* 2 */
		spin_assert((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0), "(used[x]>0)", II, tt, t);
S_765_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 2;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_803_0;
S_803_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 147: // STATE 803 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][803] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_767_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_768_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_769_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_770_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_784_0: /* 2 */
S_783_0: /* 2 */
S_771_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_783_1;
S_772_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_773_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_774_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_779_0: /* 2 */
S_775_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_779_1;
S_776_0: /* 2 */
		goto S_786_0;	/* 'goto' */
S_779_1: /* 3 */
S_777_0: /* 2 */
		/* else */;
S_778_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_780_0;
S_779_2: /* 3 */
		Uerror("blocking sel in d_step (nr.39, near line 145)");
S_780_0: /* 2 */
		goto S_784_0; /* '.' */
		goto S_784_0; /* ';' */
S_783_1: /* 3 */
S_781_0: /* 2 */
		/* else */;
S_782_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_784_0; /* ';' */
S_783_2: /* 3 */
		Uerror("blocking sel in d_step (nr.40, near line 140)");
S_785_0: /* 2 */
		goto S_786_0;	/* 'break' */
S_786_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_787_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_788_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_789_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_800_0: /* 2 */
S_798_0: /* 2 */
S_790_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_798_1;
S_796_0: /* 2 */
S_791_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_792_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_793_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_794_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_795_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_799_0;
S_798_1: /* 3 */
S_797_0: /* 2 */
		/* else */;
		goto S_799_0;
S_798_2: /* 3 */
		Uerror("blocking sel in d_step (nr.41, near line 126)");
S_799_0: /* 2 */
		goto S_801_0;
S_801_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_804_0;
S_804_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 148: // STATE 809 - remote.pml:247 - [assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))] (0:0:0 - 2)
		IfNotBlocked
		reached[0][809] = 1;
		spin_assert((((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2))||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4)), "(((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 149: // STATE 810 - remote.pml:250 - [(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][810] = 1;
		if (!(((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)&&(((int)now.inbox[ Index(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]), 4) ])!=255))||(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)))||(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))&& !(((int)now.orphans_lock))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 150: // STATE 818 - remote.pml:253 - [D_STEP253]
		IfNotBlocked

		reached[0][818] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_814_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_815_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_816_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_819_0;
S_819_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 151: // STATE 820 - remote.pml:279 - [pf = 0] (0:821:1 - 1)
		IfNotBlocked
		reached[0][820] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->pf);
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
		/* merge: .(goto)(0, 822, 821) */
		reached[0][822] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 152: // STATE 832 - remote.pml:382 - [D_STEP382]
		IfNotBlocked

		reached[0][832] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_826_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_827_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_828_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_829_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_830_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_833_0;
S_833_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 153: // STATE 849 - remote.pml:465 - [D_STEP465]
		IfNotBlocked

		reached[0][849] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_845_0: /* 2 */
		((P0 *)_this)->post_slab = ((((int)((P0 *)_this)->f)+1)/2);
#ifdef VAR_RANGES
		logval("thread:post_slab", ((int)((P0 *)_this)->post_slab));
#endif
		;
S_846_0: /* 2 */
		((P0 *)_this)->post_last = ((int)((P0 *)_this)->f);
#ifdef VAR_RANGES
		logval("thread:post_last", ((int)((P0 *)_this)->post_last));
#endif
		;
S_847_0: /* 2 */
		((P0 *)_this)->post_first = 0;
#ifdef VAR_RANGES
		logval("thread:post_first", ((int)((P0 *)_this)->post_first));
#endif
		;
		goto S_850_0; /* ';' */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 154: // STATE 854 - remote.pml:473 - [((f!=0))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][854] = 1;
		if (!((((int)((P0 *)_this)->f)!=0)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 155: // STATE 859 - remote.pml:474 - [D_STEP474]
		IfNotBlocked

		reached[0][859] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_854_0: /* 2 */
		now.next[ Index(((P0 *)_this)->f, 5) ] = ((int)((P0 *)_this)->post_first);
#ifdef VAR_RANGES
		logval("next[thread:f]", ((int)now.next[ Index(((int)((P0 *)_this)->f), 5) ]));
#endif
		;
S_855_0: /* 2 */
		((P0 *)_this)->post_first = ((int)((P0 *)_this)->f);
#ifdef VAR_RANGES
		logval("thread:post_first", ((int)((P0 *)_this)->post_first));
#endif
		;
S_856_0: /* 2 */
		((P0 *)_this)->post_blocks = (((int)((P0 *)_this)->post_blocks)+1);
#ifdef VAR_RANGES
		logval("thread:post_blocks", ((int)((P0 *)_this)->post_blocks));
#endif
		;
S_857_0: /* 2 */
		((P0 *)_this)->f = 0;
#ifdef VAR_RANGES
		logval("thread:f", ((int)((P0 *)_this)->f));
#endif
		;
		goto S_1428_0;
S_1428_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 156: // STATE 860 - remote.pml:481 - [((post_blocks>=2))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][860] = 1;
		if (!((((int)((P0 *)_this)->post_blocks)>=2)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 157: // STATE 861 - remote.pml:398 - [((post_blocks>0))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][861] = 1;
		if (!((((int)((P0 *)_this)->post_blocks)>0)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 158: // STATE 862 - remote.pml:399 - [now = slab_heap[post_slab]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][862] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->post_slab), 3) ]);
#ifdef VAR_RANGES
		logval("thread:now", ((int)((P0 *)_this)->now));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 159: // STATE 863 - remote.pml:401 - [((bundle_to!=now))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][863] = 1;
		if (!((((int)((P0 *)_this)->bundle_to)!=((int)((P0 *)_this)->now))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 160: // STATE 864 - remote.pml:357 - [((bundle_first!=0))] (892:0:2 - 1)
		IfNotBlocked
		reached[0][864] = 1;
		if (!((((int)((P0 *)_this)->bundle_first)!=0)))
			continue;
		/* merge: ok = 0(892, 865, 892) */
		reached[0][865] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: to = bundle_to(892, 866, 892) */
		reached[0][866] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)((P0 *)_this)->bundle_to);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 161: // STATE 867 - remote.pml:361 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][867] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 162: // STATE 868 - remote.pml:164 - [old = inbox[to]] (0:886:2 - 1)
		IfNotBlocked
		reached[0][868] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(886, 869, 886) */
		reached[0][869] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 887, 886) */
		reached[0][887] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 163: // STATE 871 - remote.pml:168 - [((!(ok)&&(old==255)))] (1126:0:2 - 1)
		IfNotBlocked
		reached[0][871] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b26(1126, 872, 1126) */
		reached[0][872] = 1;
		;
		/* merge: old = 0(1126, 889, 1126) */
		reached[0][889] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 893, 1126) */
		reached[0][893] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 164: // STATE 873 - remote.pml:170 - [((!(ok)&&!((old==255))))] (881:0:1 - 1)
		IfNotBlocked
		reached[0][873] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[bundle_last] = old(0, 874, 881) */
		reached[0][874] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]);
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 165: // STATE 875 - remote.pml:173 - [((inbox[to]==old))] (886:0:2 - 1)
		IfNotBlocked
		reached[0][875] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(886, 876, 886) */
		reached[0][876] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = bundle_first(886, 877, 886) */
		reached[0][877] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(886, 878, 886) */
		reached[0][878] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(886, 882, 886) */
		reached[0][882] = 1;
		;
		/* merge: .(goto)(0, 887, 886) */
		reached[0][887] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 166: // STATE 882 - remote.pml:179 - [.(goto)] (0:886:0 - 2)
		IfNotBlocked
		reached[0][882] = 1;
		;
		/* merge: .(goto)(0, 887, 886) */
		reached[0][887] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 167: // STATE 880 - remote.pml:177 - [old = inbox[to]] (0:886:1 - 1)
		IfNotBlocked
		reached[0][880] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(886, 882, 886) */
		reached[0][882] = 1;
		;
		/* merge: .(goto)(0, 887, 886) */
		reached[0][887] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 168: // STATE 884 - remote.pml:180 - [(ok)] (1126:0:1 - 1)
		IfNotBlocked
		reached[0][884] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b26(1126, 885, 1126) */
		reached[0][885] = 1;
		;
		/* merge: old = 0(1126, 889, 1126) */
		reached[0][889] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 893, 1126) */
		reached[0][893] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 169: // STATE 889 - remote.pml:182 - [old = 0] (0:1126:1 - 5)
		IfNotBlocked
		reached[0][889] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 893, 1126) */
		reached[0][893] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 170: // STATE 894 - remote.pml:365 - [(!(ok))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][894] = 1;
		if (!( !(((int)((P0 *)_this)->ok))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 171: // STATE 900 - remote.pml:366 - [D_STEP366]
		IfNotBlocked

		reached[0][900] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_894_0: /* 2 */
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
S_895_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_896_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_897_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_898_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_958_0;
S_958_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 172: // STATE 901 - remote.pml:376 - [((to==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][901] = 1;
		if (!((((int)((P0 *)_this)->to)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 173: // STATE 956 - remote.pml:307 - [D_STEP307]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][956] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_901_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_902_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_948_0: /* 2 */
S_947_0: /* 2 */
S_903_0: /* 2 */
		if (!((((int)((P0 *)_this)->chain)==0)))
			goto S_947_1;
S_904_0: /* 2 */
		goto S_950_0;	/* 'goto' */
S_947_1: /* 3 */
S_905_0: /* 2 */
		/* else */;
S_906_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_907_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_908_0: /* 2 */
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_945_0: /* 2 */
S_909_0: /* 2 */
		if (!((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=4))||(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])>((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])))))
			goto S_945_1;
S_910_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_911_0: /* 2 */
		((P0 *)_this)->rest = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
		goto S_946_0;
S_945_1: /* 3 */
S_912_0: /* 2 */
		/* else */;
S_913_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_924_0: /* 2 */
S_923_0: /* 2 */
S_914_0: /* 2 */
		if (!(1))
			goto S_923_1;
S_915_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_916_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_921_0: /* 2 */
S_917_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_921_1;
S_918_0: /* 2 */
		goto S_926_0;	/* 'goto' */
S_921_1: /* 3 */
S_919_0: /* 2 */
		/* else */;
S_920_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_922_0;
S_921_2: /* 3 */
		Uerror("blocking sel in d_step (nr.42, near line 326)");
S_922_0: /* 2 */
		goto S_924_0; /* '.' */
		goto S_924_0; /* ';' */
S_923_1: /* 3 */
		Uerror("blocking sel in d_step (nr.43, near line 322)");
S_925_0: /* 2 */
		goto S_926_0;	/* 'break' */
S_926_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_927_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_928_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_929_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_930_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_931_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0);
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_943_0: /* 2 */
S_932_0: /* 2 */
		if (!((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)))
			goto S_943_1;
S_935_0: /* 2 */
S_933_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_934_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_941_0;
S_941_0: /* 2 */
S_936_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_937_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_938_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_939_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_940_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_944_0;
S_943_1: /* 3 */
S_942_0: /* 2 */
		/* else */;
		goto S_944_0;
S_943_2: /* 3 */
		Uerror("blocking sel in d_step (nr.44, near line 337)");
S_944_0: /* 2 */
		goto S_946_0;
S_945_2: /* 3 */
		Uerror("blocking sel in d_step (nr.45, near line 316)");
S_946_0: /* 2 */
		goto S_948_0; /* '.' */
		goto S_948_0; /* ';' */
S_947_2: /* 3 */
		Uerror("blocking sel in d_step (nr.46, near line 310)");
S_949_0: /* 2 */
		goto S_950_0;	/* 'break' */
S_950_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_951_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_952_0: /* 2 */
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_953_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_954_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		goto S_959_0;
S_959_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 174: // STATE 961 - remote.pml:379 - [to = 0] (0:1118:1 - 3)
		IfNotBlocked
		reached[0][961] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 175: // STATE 962 - remote.pml:264 - [((chain==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][962] = 1;
		if (!((((int)((P0 *)_this)->chain)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: chain */  (trpt+1)->bup.oval = ((P0 *)_this)->chain;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->chain = 0;
		_m = 3; goto P999; /* 0 */
	case 176: // STATE 969 - remote.pml:266 - [D_STEP266]
		IfNotBlocked

		reached[0][969] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_964_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_965_0: /* 2 */
		spin_assert(((((int)((P0 *)_this)->pf)!=255)&&(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ])!=0)), "((pf!=255)&&(last[pf]!=0))", II, tt, t);
S_966_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_967_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		goto S_1111_0;
S_1111_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 177: // STATE 970 - remote.pml:221 - [x = ((pf+1)/2)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][970] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->x);
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 178: // STATE 971 - remote.pml:223 - [to = slab_heap[x]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][971] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 179: // STATE 972 - remote.pml:225 - [((to==h))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][972] = 1;
		if (!((((int)((P0 *)_this)->to)==((int)((P0 *)_this)->h))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 180: // STATE 1008 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][1008] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_972_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_973_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_974_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_975_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_989_0: /* 2 */
S_988_0: /* 2 */
S_976_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_988_1;
S_977_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_978_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_979_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_984_0: /* 2 */
S_980_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_984_1;
S_981_0: /* 2 */
		goto S_991_0;	/* 'goto' */
S_984_1: /* 3 */
S_982_0: /* 2 */
		/* else */;
S_983_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_985_0;
S_984_2: /* 3 */
		Uerror("blocking sel in d_step (nr.47, near line 145)");
S_985_0: /* 2 */
		goto S_989_0; /* '.' */
		goto S_989_0; /* ';' */
S_988_1: /* 3 */
S_986_0: /* 2 */
		/* else */;
S_987_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_989_0; /* ';' */
S_988_2: /* 3 */
		Uerror("blocking sel in d_step (nr.48, near line 140)");
S_990_0: /* 2 */
		goto S_991_0;	/* 'break' */
S_991_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_992_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_993_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_994_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_1005_0: /* 2 */
S_1003_0: /* 2 */
S_995_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_1003_1;
S_1001_0: /* 2 */
S_996_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_997_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_998_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_999_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1000_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_1004_0;
S_1003_1: /* 3 */
S_1002_0: /* 2 */
		/* else */;
		goto S_1004_0;
S_1003_2: /* 3 */
		Uerror("blocking sel in d_step (nr.49, near line 126)");
S_1004_0: /* 2 */
		goto S_1006_0;
S_1006_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_1009_0;
S_1009_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 181: // STATE 1011 - remote.pml:228 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][1011] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 182: // STATE 1012 - remote.pml:164 - [old = inbox[to]] (0:1030:2 - 1)
		IfNotBlocked
		reached[0][1012] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(1030, 1013, 1030) */
		reached[0][1013] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 1031, 1030) */
		reached[0][1031] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 183: // STATE 1015 - remote.pml:168 - [((!(ok)&&(old==255)))] (1039:0:2 - 1)
		IfNotBlocked
		reached[0][1015] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b32(1039, 1016, 1039) */
		reached[0][1016] = 1;
		;
		/* merge: old = 0(1039, 1033, 1039) */
		reached[0][1033] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 184: // STATE 1017 - remote.pml:170 - [((!(ok)&&!((old==255))))] (1025:0:1 - 1)
		IfNotBlocked
		reached[0][1017] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[last[pf]] = old(0, 1018, 1025) */
		reached[0][1018] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 185: // STATE 1019 - remote.pml:173 - [((inbox[to]==old))] (1030:0:2 - 1)
		IfNotBlocked
		reached[0][1019] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(1030, 1020, 1030) */
		reached[0][1020] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = pf(1030, 1021, 1030) */
		reached[0][1021] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(1030, 1022, 1030) */
		reached[0][1022] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(1030, 1026, 1030) */
		reached[0][1026] = 1;
		;
		/* merge: .(goto)(0, 1031, 1030) */
		reached[0][1031] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 186: // STATE 1026 - remote.pml:179 - [.(goto)] (0:1030:0 - 2)
		IfNotBlocked
		reached[0][1026] = 1;
		;
		/* merge: .(goto)(0, 1031, 1030) */
		reached[0][1031] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 187: // STATE 1024 - remote.pml:177 - [old = inbox[to]] (0:1030:1 - 1)
		IfNotBlocked
		reached[0][1024] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(1030, 1026, 1030) */
		reached[0][1026] = 1;
		;
		/* merge: .(goto)(0, 1031, 1030) */
		reached[0][1031] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 188: // STATE 1028 - remote.pml:180 - [(ok)] (1039:0:1 - 1)
		IfNotBlocked
		reached[0][1028] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b32(1039, 1029, 1039) */
		reached[0][1029] = 1;
		;
		/* merge: old = 0(1039, 1033, 1039) */
		reached[0][1033] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 189: // STATE 1033 - remote.pml:182 - [old = 0] (0:1039:1 - 5)
		IfNotBlocked
		reached[0][1033] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 190: // STATE 1035 - remote.pml:231 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1035] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 191: // STATE 1038 - remote.pml:232 - [assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][1038] = 1;
		spin_assert( !((((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==255)&&(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->to)))&&(((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0))), " !((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0)))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 192: // STATE 1055 - remote.pml:188 - [D_STEP188]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][1055] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1043_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_1044_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_1052_0: /* 2 */
S_1045_0: /* 2 */
		if (!(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))))
			goto S_1052_1;
S_1046_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1049_0: /* 2 */
S_1047_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1048_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_1050_0;
S_1050_0: /* 2 */
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_1053_0;
S_1052_1: /* 3 */
S_1051_0: /* 2 */
		/* else */;
		goto S_1053_0;
S_1052_2: /* 3 */
		Uerror("blocking sel in d_step (nr.50, near line 193)");
S_1053_0: /* 2 */
		goto S_1099_0;
S_1099_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 193: // STATE 1057 - remote.pml:238 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1057] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 194: // STATE 1060 - remote.pml:239 - [D_STEP239]
		/* default 258 */
		

		reached[0][1060] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1057_0: /* 2 */
		spin_assert((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0), "(used[x]>0)", II, tt, t);
S_1058_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 2;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_1096_0;
S_1096_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 195: // STATE 1096 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][1096] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1060_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_1061_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_1062_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_1063_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_1077_0: /* 2 */
S_1076_0: /* 2 */
S_1064_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_1076_1;
S_1065_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_1066_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_1067_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1072_0: /* 2 */
S_1068_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_1072_1;
S_1069_0: /* 2 */
		goto S_1079_0;	/* 'goto' */
S_1072_1: /* 3 */
S_1070_0: /* 2 */
		/* else */;
S_1071_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_1073_0;
S_1072_2: /* 3 */
		Uerror("blocking sel in d_step (nr.51, near line 145)");
S_1073_0: /* 2 */
		goto S_1077_0; /* '.' */
		goto S_1077_0; /* ';' */
S_1076_1: /* 3 */
S_1074_0: /* 2 */
		/* else */;
S_1075_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_1077_0; /* ';' */
S_1076_2: /* 3 */
		Uerror("blocking sel in d_step (nr.52, near line 140)");
S_1078_0: /* 2 */
		goto S_1079_0;	/* 'break' */
S_1079_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_1080_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1081_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_1082_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_1093_0: /* 2 */
S_1091_0: /* 2 */
S_1083_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_1091_1;
S_1089_0: /* 2 */
S_1084_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_1085_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1086_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1087_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1088_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_1092_0;
S_1091_1: /* 3 */
S_1090_0: /* 2 */
		/* else */;
		goto S_1092_0;
S_1091_2: /* 3 */
		Uerror("blocking sel in d_step (nr.53, near line 126)");
S_1092_0: /* 2 */
		goto S_1094_0;
S_1094_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_1097_0;
S_1097_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 196: // STATE 1102 - remote.pml:247 - [assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))] (0:0:0 - 2)
		IfNotBlocked
		reached[0][1102] = 1;
		spin_assert((((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2))||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4)), "(((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 197: // STATE 1103 - remote.pml:250 - [(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][1103] = 1;
		if (!(((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)&&(((int)now.inbox[ Index(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]), 4) ])!=255))||(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)))||(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))&& !(((int)now.orphans_lock))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 198: // STATE 1111 - remote.pml:253 - [D_STEP253]
		IfNotBlocked

		reached[0][1111] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1107_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_1108_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_1109_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_1112_0;
S_1112_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 199: // STATE 1113 - remote.pml:279 - [pf = 0] (0:1114:1 - 1)
		IfNotBlocked
		reached[0][1113] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->pf);
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
		/* merge: .(goto)(0, 1115, 1114) */
		reached[0][1115] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 200: // STATE 1117 - remote.pml:281 - [(1)] (1151:0:1 - 3)
		IfNotBlocked
		reached[0][1117] = 1;
		if (!(1))
			continue;
		/* merge: .(goto)(1151, 1127, 1151) */
		reached[0][1127] = 1;
		;
		/* merge: .(goto)(1151, 1130, 1151) */
		reached[0][1130] = 1;
		;
		/* merge: bundle_to = now(1151, 1132, 1151) */
		reached[0][1132] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->bundle_to);
		((P0 *)_this)->bundle_to = ((int)((P0 *)_this)->now);
#ifdef VAR_RANGES
		logval("thread:bundle_to", ((int)((P0 *)_this)->bundle_to));
#endif
		;
		/* merge: .(goto)(0, 1135, 1151) */
		reached[0][1135] = 1;
		;
		_m = 3; goto P999; /* 4 */
	case 201: // STATE 1125 - remote.pml:382 - [D_STEP382]
		IfNotBlocked

		reached[0][1125] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1119_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_1120_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_1121_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_1122_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_1123_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_1126_0;
S_1126_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 202: // STATE 1132 - remote.pml:403 - [bundle_to = now] (0:1151:1 - 5)
		IfNotBlocked
		reached[0][1132] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->bundle_to);
		((P0 *)_this)->bundle_to = ((int)((P0 *)_this)->now);
#ifdef VAR_RANGES
		logval("thread:bundle_to", ((int)((P0 *)_this)->bundle_to));
#endif
		;
		/* merge: .(goto)(0, 1135, 1151) */
		reached[0][1135] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 203: // STATE 1151 - remote.pml:406 - [D_STEP406]
		IfNotBlocked

		reached[0][1151] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1135_0: /* 2 */
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("thread:now", ((int)((P0 *)_this)->now));
#endif
		;
S_1136_0: /* 2 */
		now.last[ Index(((P0 *)_this)->post_first, 5) ] = ((int)((P0 *)_this)->post_last);
#ifdef VAR_RANGES
		logval("last[thread:post_first]", ((int)now.last[ Index(((int)((P0 *)_this)->post_first), 5) ]));
#endif
		;
S_1137_0: /* 2 */
		now.count[ Index(((P0 *)_this)->post_first, 5) ] = ((int)((P0 *)_this)->post_blocks);
#ifdef VAR_RANGES
		logval("count[thread:post_first]", ((int)now.count[ Index(((int)((P0 *)_this)->post_first), 5) ]));
#endif
		;
S_1138_0: /* 2 */
		now.next[ Index(((P0 *)_this)->post_last, 5) ] = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("next[thread:post_last]", ((int)now.next[ Index(((int)((P0 *)_this)->post_last), 5) ]));
#endif
		;
S_1142_0: /* 2 */
S_1139_0: /* 2 */
		if (!((((int)((P0 *)_this)->bundle_first)==0)))
			goto S_1142_1;
S_1140_0: /* 2 */
		((P0 *)_this)->bundle_last = ((int)((P0 *)_this)->post_last);
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
		goto S_1143_0;
S_1142_1: /* 3 */
S_1141_0: /* 2 */
		/* else */;
		goto S_1143_0;
S_1142_2: /* 3 */
		Uerror("blocking sel in d_step (nr.54, near line 411)");
S_1143_0: /* 2 */
S_1144_0: /* 2 */
		((P0 *)_this)->bundle_first = ((int)((P0 *)_this)->post_first);
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_1145_0: /* 2 */
		((P0 *)_this)->bundle_blocks = (((int)((P0 *)_this)->bundle_blocks)+((int)((P0 *)_this)->post_blocks));
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
S_1146_0: /* 2 */
		((P0 *)_this)->post_slab = 0;
#ifdef VAR_RANGES
		logval("thread:post_slab", ((int)((P0 *)_this)->post_slab));
#endif
		;
S_1147_0: /* 2 */
		((P0 *)_this)->post_first = 0;
#ifdef VAR_RANGES
		logval("thread:post_first", ((int)((P0 *)_this)->post_first));
#endif
		;
S_1148_0: /* 2 */
		((P0 *)_this)->post_last = 0;
#ifdef VAR_RANGES
		logval("thread:post_last", ((int)((P0 *)_this)->post_last));
#endif
		;
S_1149_0: /* 2 */
		((P0 *)_this)->post_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:post_blocks", ((int)((P0 *)_this)->post_blocks));
#endif
		;
		goto S_1421_0;
S_1421_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 204: // STATE 1152 - remote.pml:423 - [((bundle_blocks>=2))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][1152] = 1;
		if (!((((int)((P0 *)_this)->bundle_blocks)>=2)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 205: // STATE 1153 - remote.pml:357 - [((bundle_first!=0))] (1181:0:2 - 1)
		IfNotBlocked
		reached[0][1153] = 1;
		if (!((((int)((P0 *)_this)->bundle_first)!=0)))
			continue;
		/* merge: ok = 0(1181, 1154, 1181) */
		reached[0][1154] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: to = bundle_to(1181, 1155, 1181) */
		reached[0][1155] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)((P0 *)_this)->bundle_to);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 206: // STATE 1156 - remote.pml:361 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][1156] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 207: // STATE 1157 - remote.pml:164 - [old = inbox[to]] (0:1175:2 - 1)
		IfNotBlocked
		reached[0][1157] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(1175, 1158, 1175) */
		reached[0][1158] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 1176, 1175) */
		reached[0][1176] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 208: // STATE 1160 - remote.pml:168 - [((!(ok)&&(old==255)))] (1415:0:2 - 1)
		IfNotBlocked
		reached[0][1160] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b34(1415, 1161, 1415) */
		reached[0][1161] = 1;
		;
		/* merge: old = 0(1415, 1178, 1415) */
		reached[0][1178] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 1182, 1415) */
		reached[0][1182] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 209: // STATE 1162 - remote.pml:170 - [((!(ok)&&!((old==255))))] (1170:0:1 - 1)
		IfNotBlocked
		reached[0][1162] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[bundle_last] = old(0, 1163, 1170) */
		reached[0][1163] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]);
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 210: // STATE 1164 - remote.pml:173 - [((inbox[to]==old))] (1175:0:2 - 1)
		IfNotBlocked
		reached[0][1164] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(1175, 1165, 1175) */
		reached[0][1165] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = bundle_first(1175, 1166, 1175) */
		reached[0][1166] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(1175, 1167, 1175) */
		reached[0][1167] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(1175, 1171, 1175) */
		reached[0][1171] = 1;
		;
		/* merge: .(goto)(0, 1176, 1175) */
		reached[0][1176] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 211: // STATE 1171 - remote.pml:179 - [.(goto)] (0:1175:0 - 2)
		IfNotBlocked
		reached[0][1171] = 1;
		;
		/* merge: .(goto)(0, 1176, 1175) */
		reached[0][1176] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 212: // STATE 1169 - remote.pml:177 - [old = inbox[to]] (0:1175:1 - 1)
		IfNotBlocked
		reached[0][1169] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(1175, 1171, 1175) */
		reached[0][1171] = 1;
		;
		/* merge: .(goto)(0, 1176, 1175) */
		reached[0][1176] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 213: // STATE 1173 - remote.pml:180 - [(ok)] (1415:0:1 - 1)
		IfNotBlocked
		reached[0][1173] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b34(1415, 1174, 1415) */
		reached[0][1174] = 1;
		;
		/* merge: old = 0(1415, 1178, 1415) */
		reached[0][1178] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 1182, 1415) */
		reached[0][1182] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 214: // STATE 1178 - remote.pml:182 - [old = 0] (0:1415:1 - 5)
		IfNotBlocked
		reached[0][1178] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 1182, 1415) */
		reached[0][1182] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 215: // STATE 1183 - remote.pml:365 - [(!(ok))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1183] = 1;
		if (!( !(((int)((P0 *)_this)->ok))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 216: // STATE 1189 - remote.pml:366 - [D_STEP366]
		IfNotBlocked

		reached[0][1189] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1183_0: /* 2 */
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
S_1184_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_1185_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_1186_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_1187_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_1247_0;
S_1247_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 217: // STATE 1190 - remote.pml:376 - [((to==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1190] = 1;
		if (!((((int)((P0 *)_this)->to)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 218: // STATE 1245 - remote.pml:307 - [D_STEP307]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][1245] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1190_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_1191_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_1237_0: /* 2 */
S_1236_0: /* 2 */
S_1192_0: /* 2 */
		if (!((((int)((P0 *)_this)->chain)==0)))
			goto S_1236_1;
S_1193_0: /* 2 */
		goto S_1239_0;	/* 'goto' */
S_1236_1: /* 3 */
S_1194_0: /* 2 */
		/* else */;
S_1195_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_1196_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_1197_0: /* 2 */
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_1234_0: /* 2 */
S_1198_0: /* 2 */
		if (!((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=4))||(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])>((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])))))
			goto S_1234_1;
S_1199_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_1200_0: /* 2 */
		((P0 *)_this)->rest = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
		goto S_1235_0;
S_1234_1: /* 3 */
S_1201_0: /* 2 */
		/* else */;
S_1202_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_1213_0: /* 2 */
S_1212_0: /* 2 */
S_1203_0: /* 2 */
		if (!(1))
			goto S_1212_1;
S_1204_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_1205_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_1210_0: /* 2 */
S_1206_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_1210_1;
S_1207_0: /* 2 */
		goto S_1215_0;	/* 'goto' */
S_1210_1: /* 3 */
S_1208_0: /* 2 */
		/* else */;
S_1209_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_1211_0;
S_1210_2: /* 3 */
		Uerror("blocking sel in d_step (nr.55, near line 326)");
S_1211_0: /* 2 */
		goto S_1213_0; /* '.' */
		goto S_1213_0; /* ';' */
S_1212_1: /* 3 */
		Uerror("blocking sel in d_step (nr.56, near line 322)");
S_1214_0: /* 2 */
		goto S_1215_0;	/* 'break' */
S_1215_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_1216_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1217_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1218_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_1219_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_1220_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0);
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1232_0: /* 2 */
S_1221_0: /* 2 */
		if (!((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)))
			goto S_1232_1;
S_1224_0: /* 2 */
S_1222_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1223_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_1230_0;
S_1230_0: /* 2 */
S_1225_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_1226_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1227_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1228_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1229_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_1233_0;
S_1232_1: /* 3 */
S_1231_0: /* 2 */
		/* else */;
		goto S_1233_0;
S_1232_2: /* 3 */
		Uerror("blocking sel in d_step (nr.57, near line 337)");
S_1233_0: /* 2 */
		goto S_1235_0;
S_1234_2: /* 3 */
		Uerror("blocking sel in d_step (nr.58, near line 316)");
S_1235_0: /* 2 */
		goto S_1237_0; /* '.' */
		goto S_1237_0; /* ';' */
S_1236_2: /* 3 */
		Uerror("blocking sel in d_step (nr.59, near line 310)");
S_1238_0: /* 2 */
		goto S_1239_0;	/* 'break' */
S_1239_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_1240_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_1241_0: /* 2 */
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_1242_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_1243_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		goto S_1248_0;
S_1248_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 219: // STATE 1250 - remote.pml:379 - [to = 0] (0:1407:1 - 3)
		IfNotBlocked
		reached[0][1250] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 220: // STATE 1251 - remote.pml:264 - [((chain==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1251] = 1;
		if (!((((int)((P0 *)_this)->chain)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: chain */  (trpt+1)->bup.oval = ((P0 *)_this)->chain;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->chain = 0;
		_m = 3; goto P999; /* 0 */
	case 221: // STATE 1258 - remote.pml:266 - [D_STEP266]
		IfNotBlocked

		reached[0][1258] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1253_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_1254_0: /* 2 */
		spin_assert(((((int)((P0 *)_this)->pf)!=255)&&(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ])!=0)), "((pf!=255)&&(last[pf]!=0))", II, tt, t);
S_1255_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_1256_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		goto S_1400_0;
S_1400_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 222: // STATE 1259 - remote.pml:221 - [x = ((pf+1)/2)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1259] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->x);
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 223: // STATE 1260 - remote.pml:223 - [to = slab_heap[x]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1260] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 224: // STATE 1261 - remote.pml:225 - [((to==h))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1261] = 1;
		if (!((((int)((P0 *)_this)->to)==((int)((P0 *)_this)->h))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 225: // STATE 1297 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][1297] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1261_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_1262_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_1263_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_1264_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_1278_0: /* 2 */
S_1277_0: /* 2 */
S_1265_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_1277_1;
S_1266_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_1267_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_1268_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1273_0: /* 2 */
S_1269_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_1273_1;
S_1270_0: /* 2 */
		goto S_1280_0;	/* 'goto' */
S_1273_1: /* 3 */
S_1271_0: /* 2 */
		/* else */;
S_1272_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_1274_0;
S_1273_2: /* 3 */
		Uerror("blocking sel in d_step (nr.60, near line 145)");
S_1274_0: /* 2 */
		goto S_1278_0; /* '.' */
		goto S_1278_0; /* ';' */
S_1277_1: /* 3 */
S_1275_0: /* 2 */
		/* else */;
S_1276_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_1278_0; /* ';' */
S_1277_2: /* 3 */
		Uerror("blocking sel in d_step (nr.61, near line 140)");
S_1279_0: /* 2 */
		goto S_1280_0;	/* 'break' */
S_1280_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_1281_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1282_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_1283_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_1294_0: /* 2 */
S_1292_0: /* 2 */
S_1284_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_1292_1;
S_1290_0: /* 2 */
S_1285_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_1286_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1287_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1288_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1289_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_1293_0;
S_1292_1: /* 3 */
S_1291_0: /* 2 */
		/* else */;
		goto S_1293_0;
S_1292_2: /* 3 */
		Uerror("blocking sel in d_step (nr.62, near line 126)");
S_1293_0: /* 2 */
		goto S_1295_0;
S_1295_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_1298_0;
S_1298_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 226: // STATE 1300 - remote.pml:228 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][1300] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 227: // STATE 1301 - remote.pml:164 - [old = inbox[to]] (0:1319:2 - 1)
		IfNotBlocked
		reached[0][1301] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(1319, 1302, 1319) */
		reached[0][1302] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 1320, 1319) */
		reached[0][1320] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 228: // STATE 1304 - remote.pml:168 - [((!(ok)&&(old==255)))] (1328:0:2 - 1)
		IfNotBlocked
		reached[0][1304] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b40(1328, 1305, 1328) */
		reached[0][1305] = 1;
		;
		/* merge: old = 0(1328, 1322, 1328) */
		reached[0][1322] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 229: // STATE 1306 - remote.pml:170 - [((!(ok)&&!((old==255))))] (1314:0:1 - 1)
		IfNotBlocked
		reached[0][1306] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[last[pf]] = old(0, 1307, 1314) */
		reached[0][1307] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 230: // STATE 1308 - remote.pml:173 - [((inbox[to]==old))] (1319:0:2 - 1)
		IfNotBlocked
		reached[0][1308] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(1319, 1309, 1319) */
		reached[0][1309] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = pf(1319, 1310, 1319) */
		reached[0][1310] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(1319, 1311, 1319) */
		reached[0][1311] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(1319, 1315, 1319) */
		reached[0][1315] = 1;
		;
		/* merge: .(goto)(0, 1320, 1319) */
		reached[0][1320] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 231: // STATE 1315 - remote.pml:179 - [.(goto)] (0:1319:0 - 2)
		IfNotBlocked
		reached[0][1315] = 1;
		;
		/* merge: .(goto)(0, 1320, 1319) */
		reached[0][1320] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 232: // STATE 1313 - remote.pml:177 - [old = inbox[to]] (0:1319:1 - 1)
		IfNotBlocked
		reached[0][1313] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(1319, 1315, 1319) */
		reached[0][1315] = 1;
		;
		/* merge: .(goto)(0, 1320, 1319) */
		reached[0][1320] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 233: // STATE 1317 - remote.pml:180 - [(ok)] (1328:0:1 - 1)
		IfNotBlocked
		reached[0][1317] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b40(1328, 1318, 1328) */
		reached[0][1318] = 1;
		;
		/* merge: old = 0(1328, 1322, 1328) */
		reached[0][1322] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 234: // STATE 1322 - remote.pml:182 - [old = 0] (0:1328:1 - 5)
		IfNotBlocked
		reached[0][1322] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 235: // STATE 1324 - remote.pml:231 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1324] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 236: // STATE 1327 - remote.pml:232 - [assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][1327] = 1;
		spin_assert( !((((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==255)&&(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->to)))&&(((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0))), " !((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0)))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 237: // STATE 1344 - remote.pml:188 - [D_STEP188]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][1344] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1332_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_1333_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_1341_0: /* 2 */
S_1334_0: /* 2 */
		if (!(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))))
			goto S_1341_1;
S_1335_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1338_0: /* 2 */
S_1336_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1337_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_1339_0;
S_1339_0: /* 2 */
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_1342_0;
S_1341_1: /* 3 */
S_1340_0: /* 2 */
		/* else */;
		goto S_1342_0;
S_1341_2: /* 3 */
		Uerror("blocking sel in d_step (nr.63, near line 193)");
S_1342_0: /* 2 */
		goto S_1388_0;
S_1388_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 238: // STATE 1346 - remote.pml:238 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1346] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 239: // STATE 1349 - remote.pml:239 - [D_STEP239]
		/* default 258 */
		

		reached[0][1349] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1346_0: /* 2 */
		spin_assert((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0), "(used[x]>0)", II, tt, t);
S_1347_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 2;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_1385_0;
S_1385_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 240: // STATE 1385 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][1385] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1349_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_1350_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_1351_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_1352_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_1366_0: /* 2 */
S_1365_0: /* 2 */
S_1353_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_1365_1;
S_1354_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_1355_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_1356_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1361_0: /* 2 */
S_1357_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_1361_1;
S_1358_0: /* 2 */
		goto S_1368_0;	/* 'goto' */
S_1361_1: /* 3 */
S_1359_0: /* 2 */
		/* else */;
S_1360_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_1362_0;
S_1361_2: /* 3 */
		Uerror("blocking sel in d_step (nr.64, near line 145)");
S_1362_0: /* 2 */
		goto S_1366_0; /* '.' */
		goto S_1366_0; /* ';' */
S_1365_1: /* 3 */
S_1363_0: /* 2 */
		/* else */;
S_1364_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_1366_0; /* ';' */
S_1365_2: /* 3 */
		Uerror("blocking sel in d_step (nr.65, near line 140)");
S_1367_0: /* 2 */
		goto S_1368_0;	/* 'break' */
S_1368_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_1369_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1370_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_1371_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_1382_0: /* 2 */
S_1380_0: /* 2 */
S_1372_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_1380_1;
S_1378_0: /* 2 */
S_1373_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_1374_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1375_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1376_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1377_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_1381_0;
S_1380_1: /* 3 */
S_1379_0: /* 2 */
		/* else */;
		goto S_1381_0;
S_1380_2: /* 3 */
		Uerror("blocking sel in d_step (nr.66, near line 126)");
S_1381_0: /* 2 */
		goto S_1383_0;
S_1383_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_1386_0;
S_1386_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 241: // STATE 1391 - remote.pml:247 - [assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))] (0:0:0 - 2)
		IfNotBlocked
		reached[0][1391] = 1;
		spin_assert((((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2))||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4)), "(((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 242: // STATE 1392 - remote.pml:250 - [(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][1392] = 1;
		if (!(((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)&&(((int)now.inbox[ Index(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]), 4) ])!=255))||(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)))||(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))&& !(((int)now.orphans_lock))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 243: // STATE 1400 - remote.pml:253 - [D_STEP253]
		IfNotBlocked

		reached[0][1400] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1396_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_1397_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_1398_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_1401_0;
S_1401_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 244: // STATE 1402 - remote.pml:279 - [pf = 0] (0:1403:1 - 1)
		IfNotBlocked
		reached[0][1402] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->pf);
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
		/* merge: .(goto)(0, 1404, 1403) */
		reached[0][1404] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 245: // STATE 1406 - remote.pml:281 - [(1)] (2559:0:1 - 3)
		IfNotBlocked
		reached[0][1406] = 1;
		if (!(1))
			continue;
		/* merge: .(goto)(2559, 1416, 2559) */
		reached[0][1416] = 1;
		;
		/* merge: .(goto)(2559, 1419, 2559) */
		reached[0][1419] = 1;
		;
		/* merge: .(goto)(2559, 1423, 2559) */
		reached[0][1423] = 1;
		;
		/* merge: .(goto)(2559, 1426, 2559) */
		reached[0][1426] = 1;
		;
		/* merge: .(goto)(2559, 1430, 2559) */
		reached[0][1430] = 1;
		;
		/* merge: .(goto)(2559, 1433, 2559) */
		reached[0][1433] = 1;
		;
		/* merge: .(goto)(2559, 1436, 2559) */
		reached[0][1436] = 1;
		;
		/* merge: .(goto)(2559, 2557, 2559) */
		reached[0][2557] = 1;
		;
		/* merge: ops = (ops+1)(2559, 2558, 2559) */
		reached[0][2558] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->ops);
		((P0 *)_this)->ops = (((int)((P0 *)_this)->ops)+1);
#ifdef VAR_RANGES
		logval("thread:ops", ((int)((P0 *)_this)->ops));
#endif
		;
		/* merge: .(goto)(0, 2560, 2559) */
		reached[0][2560] = 1;
		;
		_m = 3; goto P999; /* 10 */
	case 246: // STATE 1414 - remote.pml:382 - [D_STEP382]
		IfNotBlocked

		reached[0][1414] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1408_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_1409_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_1410_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_1411_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_1412_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_1415_0;
S_1415_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 247: // STATE 1450 - remote.pml:523 - [D_STEP523]
		IfNotBlocked

		reached[0][1450] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1437_0: /* 2 */
		((P0 *)_this)->s = 1;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
S_1447_0: /* 2 */
S_1446_0: /* 2 */
S_1438_0: /* 2 */
		if (!((((int)((P0 *)_this)->s)>2)))
			goto S_1446_1;
S_1439_0: /* 2 */
		((P0 *)_this)->s = 0;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
S_1440_0: /* 2 */
		goto S_1448_0;	/* 'goto' */
S_1446_1: /* 3 */
S_1441_0: /* 2 */
		if (!((((((int)((P0 *)_this)->s)<=2)&&(((int)now.slab_heap[ Index(((int)((P0 *)_this)->s), 3) ])==((int)((P0 *)_this)->h)))&&(((int)now.head[ Index(((int)((P0 *)_this)->s), 3) ])!=0))))
			goto S_1446_2;
S_1442_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->s, 3) ] = 1;
#ifdef VAR_RANGES
		logval("slab_state[thread:s]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_1443_0: /* 2 */
		goto S_1448_0;	/* 'goto' */
		goto S_1447_0; /* ';' */
S_1446_2: /* 3 */
S_1444_0: /* 2 */
		/* else */;
S_1445_0: /* 2 */
		((P0 *)_this)->s = (((int)((P0 *)_this)->s)+1);
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		goto S_1447_0; /* ';' */
S_1446_3: /* 3 */
		Uerror("blocking sel in d_step (nr.67, near line 525)");
S_1448_0: /* 2 */
		goto S_1632_0;	/* 'break' */
S_1632_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 248: // STATE 1452 - remote.pml:538 - [((s==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1452] = 1;
		if (!((((int)((P0 *)_this)->s)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: s */  (trpt+1)->bup.oval = ((P0 *)_this)->s;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->s = 0;
		_m = 3; goto P999; /* 0 */
	case 249: // STATE 1453 - remote.pml:288 - [((inbox[h]!=0))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][1453] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ])!=0)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 250: // STATE 1456 - remote.pml:293 - [D_STEP293]
		IfNotBlocked

		reached[0][1456] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1453_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_1454_0: /* 2 */
		now.inbox[ Index(((P0 *)_this)->h, 4) ] = 0;
#ifdef VAR_RANGES
		logval("inbox[thread:h]", ((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ]));
#endif
		;
		goto S_1612_0;
S_1612_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 251: // STATE 1457 - remote.pml:264 - [((chain==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1457] = 1;
		if (!((((int)((P0 *)_this)->chain)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: chain */  (trpt+1)->bup.oval = ((P0 *)_this)->chain;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->chain = 0;
		_m = 3; goto P999; /* 0 */
	case 252: // STATE 1464 - remote.pml:266 - [D_STEP266]
		IfNotBlocked

		reached[0][1464] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1459_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_1460_0: /* 2 */
		spin_assert(((((int)((P0 *)_this)->pf)!=255)&&(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ])!=0)), "((pf!=255)&&(last[pf]!=0))", II, tt, t);
S_1461_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_1462_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		goto S_1606_0;
S_1606_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 253: // STATE 1465 - remote.pml:221 - [x = ((pf+1)/2)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1465] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->x);
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 254: // STATE 1466 - remote.pml:223 - [to = slab_heap[x]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1466] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 255: // STATE 1467 - remote.pml:225 - [((to==h))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1467] = 1;
		if (!((((int)((P0 *)_this)->to)==((int)((P0 *)_this)->h))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 256: // STATE 1503 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][1503] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1467_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_1468_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_1469_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_1470_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_1484_0: /* 2 */
S_1483_0: /* 2 */
S_1471_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_1483_1;
S_1472_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_1473_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_1474_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1479_0: /* 2 */
S_1475_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_1479_1;
S_1476_0: /* 2 */
		goto S_1486_0;	/* 'goto' */
S_1479_1: /* 3 */
S_1477_0: /* 2 */
		/* else */;
S_1478_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_1480_0;
S_1479_2: /* 3 */
		Uerror("blocking sel in d_step (nr.68, near line 145)");
S_1480_0: /* 2 */
		goto S_1484_0; /* '.' */
		goto S_1484_0; /* ';' */
S_1483_1: /* 3 */
S_1481_0: /* 2 */
		/* else */;
S_1482_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_1484_0; /* ';' */
S_1483_2: /* 3 */
		Uerror("blocking sel in d_step (nr.69, near line 140)");
S_1485_0: /* 2 */
		goto S_1486_0;	/* 'break' */
S_1486_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_1487_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1488_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_1489_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_1500_0: /* 2 */
S_1498_0: /* 2 */
S_1490_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_1498_1;
S_1496_0: /* 2 */
S_1491_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_1492_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1493_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1494_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1495_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_1499_0;
S_1498_1: /* 3 */
S_1497_0: /* 2 */
		/* else */;
		goto S_1499_0;
S_1498_2: /* 3 */
		Uerror("blocking sel in d_step (nr.70, near line 126)");
S_1499_0: /* 2 */
		goto S_1501_0;
S_1501_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_1504_0;
S_1504_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 257: // STATE 1506 - remote.pml:228 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][1506] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 258: // STATE 1507 - remote.pml:164 - [old = inbox[to]] (0:1525:2 - 1)
		IfNotBlocked
		reached[0][1507] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(1525, 1508, 1525) */
		reached[0][1508] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 1526, 1525) */
		reached[0][1526] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 259: // STATE 1510 - remote.pml:168 - [((!(ok)&&(old==255)))] (1534:0:2 - 1)
		IfNotBlocked
		reached[0][1510] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b46(1534, 1511, 1534) */
		reached[0][1511] = 1;
		;
		/* merge: old = 0(1534, 1528, 1534) */
		reached[0][1528] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 260: // STATE 1512 - remote.pml:170 - [((!(ok)&&!((old==255))))] (1520:0:1 - 1)
		IfNotBlocked
		reached[0][1512] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[last[pf]] = old(0, 1513, 1520) */
		reached[0][1513] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 261: // STATE 1514 - remote.pml:173 - [((inbox[to]==old))] (1525:0:2 - 1)
		IfNotBlocked
		reached[0][1514] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(1525, 1515, 1525) */
		reached[0][1515] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = pf(1525, 1516, 1525) */
		reached[0][1516] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(1525, 1517, 1525) */
		reached[0][1517] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(1525, 1521, 1525) */
		reached[0][1521] = 1;
		;
		/* merge: .(goto)(0, 1526, 1525) */
		reached[0][1526] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 262: // STATE 1521 - remote.pml:179 - [.(goto)] (0:1525:0 - 2)
		IfNotBlocked
		reached[0][1521] = 1;
		;
		/* merge: .(goto)(0, 1526, 1525) */
		reached[0][1526] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 263: // STATE 1519 - remote.pml:177 - [old = inbox[to]] (0:1525:1 - 1)
		IfNotBlocked
		reached[0][1519] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(1525, 1521, 1525) */
		reached[0][1521] = 1;
		;
		/* merge: .(goto)(0, 1526, 1525) */
		reached[0][1526] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 264: // STATE 1523 - remote.pml:180 - [(ok)] (1534:0:1 - 1)
		IfNotBlocked
		reached[0][1523] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b46(1534, 1524, 1534) */
		reached[0][1524] = 1;
		;
		/* merge: old = 0(1534, 1528, 1534) */
		reached[0][1528] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 265: // STATE 1528 - remote.pml:182 - [old = 0] (0:1534:1 - 5)
		IfNotBlocked
		reached[0][1528] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 266: // STATE 1530 - remote.pml:231 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1530] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 267: // STATE 1533 - remote.pml:232 - [assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][1533] = 1;
		spin_assert( !((((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==255)&&(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->to)))&&(((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0))), " !((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0)))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 268: // STATE 1550 - remote.pml:188 - [D_STEP188]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][1550] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1538_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_1539_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_1547_0: /* 2 */
S_1540_0: /* 2 */
		if (!(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))))
			goto S_1547_1;
S_1541_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1544_0: /* 2 */
S_1542_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1543_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_1545_0;
S_1545_0: /* 2 */
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_1548_0;
S_1547_1: /* 3 */
S_1546_0: /* 2 */
		/* else */;
		goto S_1548_0;
S_1547_2: /* 3 */
		Uerror("blocking sel in d_step (nr.71, near line 193)");
S_1548_0: /* 2 */
		goto S_1594_0;
S_1594_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 269: // STATE 1552 - remote.pml:238 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1552] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 270: // STATE 1555 - remote.pml:239 - [D_STEP239]
		/* default 258 */
		

		reached[0][1555] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1552_0: /* 2 */
		spin_assert((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0), "(used[x]>0)", II, tt, t);
S_1553_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 2;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_1591_0;
S_1591_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 271: // STATE 1591 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][1591] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1555_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_1556_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_1557_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_1558_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_1572_0: /* 2 */
S_1571_0: /* 2 */
S_1559_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_1571_1;
S_1560_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_1561_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_1562_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1567_0: /* 2 */
S_1563_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_1567_1;
S_1564_0: /* 2 */
		goto S_1574_0;	/* 'goto' */
S_1567_1: /* 3 */
S_1565_0: /* 2 */
		/* else */;
S_1566_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_1568_0;
S_1567_2: /* 3 */
		Uerror("blocking sel in d_step (nr.72, near line 145)");
S_1568_0: /* 2 */
		goto S_1572_0; /* '.' */
		goto S_1572_0; /* ';' */
S_1571_1: /* 3 */
S_1569_0: /* 2 */
		/* else */;
S_1570_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_1572_0; /* ';' */
S_1571_2: /* 3 */
		Uerror("blocking sel in d_step (nr.73, near line 140)");
S_1573_0: /* 2 */
		goto S_1574_0;	/* 'break' */
S_1574_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_1575_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1576_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_1577_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_1588_0: /* 2 */
S_1586_0: /* 2 */
S_1578_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_1586_1;
S_1584_0: /* 2 */
S_1579_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_1580_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1581_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1582_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1583_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_1587_0;
S_1586_1: /* 3 */
S_1585_0: /* 2 */
		/* else */;
		goto S_1587_0;
S_1586_2: /* 3 */
		Uerror("blocking sel in d_step (nr.74, near line 126)");
S_1587_0: /* 2 */
		goto S_1589_0;
S_1589_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_1592_0;
S_1592_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 272: // STATE 1597 - remote.pml:247 - [assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))] (0:0:0 - 2)
		IfNotBlocked
		reached[0][1597] = 1;
		spin_assert((((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2))||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4)), "(((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 273: // STATE 1598 - remote.pml:250 - [(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][1598] = 1;
		if (!(((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)&&(((int)now.inbox[ Index(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]), 4) ])!=255))||(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)))||(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))&& !(((int)now.orphans_lock))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 274: // STATE 1606 - remote.pml:253 - [D_STEP253]
		IfNotBlocked

		reached[0][1606] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1602_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_1603_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_1604_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_1607_0;
S_1607_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 275: // STATE 1608 - remote.pml:279 - [pf = 0] (0:1609:1 - 1)
		IfNotBlocked
		reached[0][1608] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->pf);
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
		/* merge: .(goto)(0, 1610, 1609) */
		reached[0][1610] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 276: // STATE 1630 - remote.pml:523 - [D_STEP523]
		IfNotBlocked

		reached[0][1630] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1617_0: /* 2 */
		((P0 *)_this)->s = 1;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
S_1627_0: /* 2 */
S_1626_0: /* 2 */
S_1618_0: /* 2 */
		if (!((((int)((P0 *)_this)->s)>2)))
			goto S_1626_1;
S_1619_0: /* 2 */
		((P0 *)_this)->s = 0;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
S_1620_0: /* 2 */
		goto S_1628_0;	/* 'goto' */
S_1626_1: /* 3 */
S_1621_0: /* 2 */
		if (!((((((int)((P0 *)_this)->s)<=2)&&(((int)now.slab_heap[ Index(((int)((P0 *)_this)->s), 3) ])==((int)((P0 *)_this)->h)))&&(((int)now.head[ Index(((int)((P0 *)_this)->s), 3) ])!=0))))
			goto S_1626_2;
S_1622_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->s, 3) ] = 1;
#ifdef VAR_RANGES
		logval("slab_state[thread:s]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_1623_0: /* 2 */
		goto S_1628_0;	/* 'goto' */
		goto S_1627_0; /* ';' */
S_1626_2: /* 3 */
S_1624_0: /* 2 */
		/* else */;
S_1625_0: /* 2 */
		((P0 *)_this)->s = (((int)((P0 *)_this)->s)+1);
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		goto S_1627_0; /* ';' */
S_1626_3: /* 3 */
		Uerror("blocking sel in d_step (nr.75, near line 525)");
S_1628_0: /* 2 */
		goto S_1655_0;	/* 'break' */
S_1633_0: /* 1 */
S_1655_0:	/* break-dest */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 277: // STATE 1635 - remote.pml:542 - [((s==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1635] = 1;
		if (!((((int)((P0 *)_this)->s)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: s */  (trpt+1)->bup.oval = ((P0 *)_this)->s;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->s = 0;
		_m = 3; goto P999; /* 0 */
	case 278: // STATE 1654 - remote.pml:543 - [D_STEP543]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][1654] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1635_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_1636_0: /* 2 */
		((P0 *)_this)->s = 1;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
S_1651_0: /* 2 */
S_1650_0: /* 2 */
S_1637_0: /* 2 */
		if (!((((int)((P0 *)_this)->s)>2)))
			goto S_1650_1;
S_1638_0: /* 2 */
		((P0 *)_this)->s = 0;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
S_1639_0: /* 2 */
		goto S_1652_0;	/* 'goto' */
S_1650_1: /* 3 */
S_1640_0: /* 2 */
		if (!(((((int)((P0 *)_this)->s)<=2)&&((int)now.orphan_listed[ Index(((int)((P0 *)_this)->s), 3) ]))))
			goto S_1650_2;
S_1641_0: /* 2 */
		spin_assert(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->s), 3) ])==0)&&(((int)now.head[ Index(((int)((P0 *)_this)->s), 3) ])!=0)), "((slab_heap[s]==0)&&(head[s]!=0))", II, tt, t);
S_1642_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->s, 3) ] = 0;
#ifdef VAR_RANGES
		logval("orphan_listed[thread:s]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_1645_0: /* 2 */
S_1643_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->s, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:s]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_1644_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->s, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:s]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
		goto S_1646_0;
S_1646_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->s, 3) ] = 1;
#ifdef VAR_RANGES
		logval("slab_state[thread:s]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_1647_0: /* 2 */
		goto S_1652_0;	/* 'goto' */
		goto S_1651_0; /* ';' */
S_1650_2: /* 3 */
S_1648_0: /* 2 */
		/* else */;
S_1649_0: /* 2 */
		((P0 *)_this)->s = (((int)((P0 *)_this)->s)+1);
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		goto S_1651_0; /* ';' */
S_1650_3: /* 3 */
		Uerror("blocking sel in d_step (nr.76, near line 546)");
S_1652_0: /* 2 */
		goto S_2510_0;	/* 'break' */
S_1656_0: /* 1 */
S_2510_0:	/* break-dest */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 279: // STATE 1658 - remote.pml:560 - [((s==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1658] = 1;
		if (!((((int)((P0 *)_this)->s)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: s */  (trpt+1)->bup.oval = ((P0 *)_this)->s;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->s = 0;
		_m = 3; goto P999; /* 0 */
	case 280: // STATE 1659 - remote.pml:398 - [((post_blocks>0))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][1659] = 1;
		if (!((((int)((P0 *)_this)->post_blocks)>0)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 281: // STATE 1660 - remote.pml:399 - [now = slab_heap[post_slab]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1660] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->post_slab), 3) ]);
#ifdef VAR_RANGES
		logval("thread:now", ((int)((P0 *)_this)->now));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 282: // STATE 1661 - remote.pml:401 - [((bundle_to!=now))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][1661] = 1;
		if (!((((int)((P0 *)_this)->bundle_to)!=((int)((P0 *)_this)->now))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 283: // STATE 1662 - remote.pml:357 - [((bundle_first!=0))] (1690:0:2 - 1)
		IfNotBlocked
		reached[0][1662] = 1;
		if (!((((int)((P0 *)_this)->bundle_first)!=0)))
			continue;
		/* merge: ok = 0(1690, 1663, 1690) */
		reached[0][1663] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: to = bundle_to(1690, 1664, 1690) */
		reached[0][1664] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)((P0 *)_this)->bundle_to);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 284: // STATE 1665 - remote.pml:361 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][1665] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 285: // STATE 1666 - remote.pml:164 - [old = inbox[to]] (0:1684:2 - 1)
		IfNotBlocked
		reached[0][1666] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(1684, 1667, 1684) */
		reached[0][1667] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 1685, 1684) */
		reached[0][1685] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 286: // STATE 1669 - remote.pml:168 - [((!(ok)&&(old==255)))] (1924:0:2 - 1)
		IfNotBlocked
		reached[0][1669] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b50(1924, 1670, 1924) */
		reached[0][1670] = 1;
		;
		/* merge: old = 0(1924, 1687, 1924) */
		reached[0][1687] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 1691, 1924) */
		reached[0][1691] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 287: // STATE 1671 - remote.pml:170 - [((!(ok)&&!((old==255))))] (1679:0:1 - 1)
		IfNotBlocked
		reached[0][1671] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[bundle_last] = old(0, 1672, 1679) */
		reached[0][1672] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]);
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 288: // STATE 1673 - remote.pml:173 - [((inbox[to]==old))] (1684:0:2 - 1)
		IfNotBlocked
		reached[0][1673] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(1684, 1674, 1684) */
		reached[0][1674] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = bundle_first(1684, 1675, 1684) */
		reached[0][1675] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(1684, 1676, 1684) */
		reached[0][1676] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(1684, 1680, 1684) */
		reached[0][1680] = 1;
		;
		/* merge: .(goto)(0, 1685, 1684) */
		reached[0][1685] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 289: // STATE 1680 - remote.pml:179 - [.(goto)] (0:1684:0 - 2)
		IfNotBlocked
		reached[0][1680] = 1;
		;
		/* merge: .(goto)(0, 1685, 1684) */
		reached[0][1685] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 290: // STATE 1678 - remote.pml:177 - [old = inbox[to]] (0:1684:1 - 1)
		IfNotBlocked
		reached[0][1678] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(1684, 1680, 1684) */
		reached[0][1680] = 1;
		;
		/* merge: .(goto)(0, 1685, 1684) */
		reached[0][1685] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 291: // STATE 1682 - remote.pml:180 - [(ok)] (1924:0:1 - 1)
		IfNotBlocked
		reached[0][1682] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b50(1924, 1683, 1924) */
		reached[0][1683] = 1;
		;
		/* merge: old = 0(1924, 1687, 1924) */
		reached[0][1687] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 1691, 1924) */
		reached[0][1691] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 292: // STATE 1687 - remote.pml:182 - [old = 0] (0:1924:1 - 5)
		IfNotBlocked
		reached[0][1687] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 1691, 1924) */
		reached[0][1691] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 293: // STATE 1692 - remote.pml:365 - [(!(ok))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1692] = 1;
		if (!( !(((int)((P0 *)_this)->ok))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 294: // STATE 1698 - remote.pml:366 - [D_STEP366]
		IfNotBlocked

		reached[0][1698] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1692_0: /* 2 */
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
S_1693_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_1694_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_1695_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_1696_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_1756_0;
S_1756_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 295: // STATE 1699 - remote.pml:376 - [((to==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1699] = 1;
		if (!((((int)((P0 *)_this)->to)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 296: // STATE 1754 - remote.pml:307 - [D_STEP307]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][1754] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1699_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_1700_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_1746_0: /* 2 */
S_1745_0: /* 2 */
S_1701_0: /* 2 */
		if (!((((int)((P0 *)_this)->chain)==0)))
			goto S_1745_1;
S_1702_0: /* 2 */
		goto S_1748_0;	/* 'goto' */
S_1745_1: /* 3 */
S_1703_0: /* 2 */
		/* else */;
S_1704_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_1705_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_1706_0: /* 2 */
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_1743_0: /* 2 */
S_1707_0: /* 2 */
		if (!((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=4))||(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])>((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])))))
			goto S_1743_1;
S_1708_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_1709_0: /* 2 */
		((P0 *)_this)->rest = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
		goto S_1744_0;
S_1743_1: /* 3 */
S_1710_0: /* 2 */
		/* else */;
S_1711_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_1722_0: /* 2 */
S_1721_0: /* 2 */
S_1712_0: /* 2 */
		if (!(1))
			goto S_1721_1;
S_1713_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_1714_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_1719_0: /* 2 */
S_1715_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_1719_1;
S_1716_0: /* 2 */
		goto S_1724_0;	/* 'goto' */
S_1719_1: /* 3 */
S_1717_0: /* 2 */
		/* else */;
S_1718_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_1720_0;
S_1719_2: /* 3 */
		Uerror("blocking sel in d_step (nr.77, near line 326)");
S_1720_0: /* 2 */
		goto S_1722_0; /* '.' */
		goto S_1722_0; /* ';' */
S_1721_1: /* 3 */
		Uerror("blocking sel in d_step (nr.78, near line 322)");
S_1723_0: /* 2 */
		goto S_1724_0;	/* 'break' */
S_1724_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_1725_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1726_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1727_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_1728_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_1729_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0);
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1741_0: /* 2 */
S_1730_0: /* 2 */
		if (!((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)))
			goto S_1741_1;
S_1733_0: /* 2 */
S_1731_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1732_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_1739_0;
S_1739_0: /* 2 */
S_1734_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_1735_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1736_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1737_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1738_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_1742_0;
S_1741_1: /* 3 */
S_1740_0: /* 2 */
		/* else */;
		goto S_1742_0;
S_1741_2: /* 3 */
		Uerror("blocking sel in d_step (nr.79, near line 337)");
S_1742_0: /* 2 */
		goto S_1744_0;
S_1743_2: /* 3 */
		Uerror("blocking sel in d_step (nr.80, near line 316)");
S_1744_0: /* 2 */
		goto S_1746_0; /* '.' */
		goto S_1746_0; /* ';' */
S_1745_2: /* 3 */
		Uerror("blocking sel in d_step (nr.81, near line 310)");
S_1747_0: /* 2 */
		goto S_1748_0;	/* 'break' */
S_1748_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_1749_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_1750_0: /* 2 */
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_1751_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_1752_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		goto S_1757_0;
S_1757_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 297: // STATE 1759 - remote.pml:379 - [to = 0] (0:1916:1 - 3)
		IfNotBlocked
		reached[0][1759] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 298: // STATE 1760 - remote.pml:264 - [((chain==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1760] = 1;
		if (!((((int)((P0 *)_this)->chain)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: chain */  (trpt+1)->bup.oval = ((P0 *)_this)->chain;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->chain = 0;
		_m = 3; goto P999; /* 0 */
	case 299: // STATE 1767 - remote.pml:266 - [D_STEP266]
		IfNotBlocked

		reached[0][1767] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1762_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_1763_0: /* 2 */
		spin_assert(((((int)((P0 *)_this)->pf)!=255)&&(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ])!=0)), "((pf!=255)&&(last[pf]!=0))", II, tt, t);
S_1764_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_1765_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		goto S_1909_0;
S_1909_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 300: // STATE 1768 - remote.pml:221 - [x = ((pf+1)/2)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1768] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->x);
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 301: // STATE 1769 - remote.pml:223 - [to = slab_heap[x]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1769] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 302: // STATE 1770 - remote.pml:225 - [((to==h))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1770] = 1;
		if (!((((int)((P0 *)_this)->to)==((int)((P0 *)_this)->h))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 303: // STATE 1806 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][1806] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1770_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_1771_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_1772_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_1773_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_1787_0: /* 2 */
S_1786_0: /* 2 */
S_1774_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_1786_1;
S_1775_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_1776_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_1777_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1782_0: /* 2 */
S_1778_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_1782_1;
S_1779_0: /* 2 */
		goto S_1789_0;	/* 'goto' */
S_1782_1: /* 3 */
S_1780_0: /* 2 */
		/* else */;
S_1781_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_1783_0;
S_1782_2: /* 3 */
		Uerror("blocking sel in d_step (nr.82, near line 145)");
S_1783_0: /* 2 */
		goto S_1787_0; /* '.' */
		goto S_1787_0; /* ';' */
S_1786_1: /* 3 */
S_1784_0: /* 2 */
		/* else */;
S_1785_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_1787_0; /* ';' */
S_1786_2: /* 3 */
		Uerror("blocking sel in d_step (nr.83, near line 140)");
S_1788_0: /* 2 */
		goto S_1789_0;	/* 'break' */
S_1789_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_1790_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1791_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_1792_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_1803_0: /* 2 */
S_1801_0: /* 2 */
S_1793_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_1801_1;
S_1799_0: /* 2 */
S_1794_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_1795_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1796_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1797_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1798_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_1802_0;
S_1801_1: /* 3 */
S_1800_0: /* 2 */
		/* else */;
		goto S_1802_0;
S_1801_2: /* 3 */
		Uerror("blocking sel in d_step (nr.84, near line 126)");
S_1802_0: /* 2 */
		goto S_1804_0;
S_1804_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_1807_0;
S_1807_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 304: // STATE 1809 - remote.pml:228 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][1809] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 305: // STATE 1810 - remote.pml:164 - [old = inbox[to]] (0:1828:2 - 1)
		IfNotBlocked
		reached[0][1810] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(1828, 1811, 1828) */
		reached[0][1811] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 1829, 1828) */
		reached[0][1829] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 306: // STATE 1813 - remote.pml:168 - [((!(ok)&&(old==255)))] (1837:0:2 - 1)
		IfNotBlocked
		reached[0][1813] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b56(1837, 1814, 1837) */
		reached[0][1814] = 1;
		;
		/* merge: old = 0(1837, 1831, 1837) */
		reached[0][1831] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 307: // STATE 1815 - remote.pml:170 - [((!(ok)&&!((old==255))))] (1823:0:1 - 1)
		IfNotBlocked
		reached[0][1815] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[last[pf]] = old(0, 1816, 1823) */
		reached[0][1816] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 308: // STATE 1817 - remote.pml:173 - [((inbox[to]==old))] (1828:0:2 - 1)
		IfNotBlocked
		reached[0][1817] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(1828, 1818, 1828) */
		reached[0][1818] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = pf(1828, 1819, 1828) */
		reached[0][1819] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(1828, 1820, 1828) */
		reached[0][1820] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(1828, 1824, 1828) */
		reached[0][1824] = 1;
		;
		/* merge: .(goto)(0, 1829, 1828) */
		reached[0][1829] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 309: // STATE 1824 - remote.pml:179 - [.(goto)] (0:1828:0 - 2)
		IfNotBlocked
		reached[0][1824] = 1;
		;
		/* merge: .(goto)(0, 1829, 1828) */
		reached[0][1829] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 310: // STATE 1822 - remote.pml:177 - [old = inbox[to]] (0:1828:1 - 1)
		IfNotBlocked
		reached[0][1822] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(1828, 1824, 1828) */
		reached[0][1824] = 1;
		;
		/* merge: .(goto)(0, 1829, 1828) */
		reached[0][1829] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 311: // STATE 1826 - remote.pml:180 - [(ok)] (1837:0:1 - 1)
		IfNotBlocked
		reached[0][1826] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b56(1837, 1827, 1837) */
		reached[0][1827] = 1;
		;
		/* merge: old = 0(1837, 1831, 1837) */
		reached[0][1831] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 312: // STATE 1831 - remote.pml:182 - [old = 0] (0:1837:1 - 5)
		IfNotBlocked
		reached[0][1831] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 313: // STATE 1833 - remote.pml:231 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1833] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 314: // STATE 1836 - remote.pml:232 - [assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][1836] = 1;
		spin_assert( !((((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==255)&&(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->to)))&&(((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0))), " !((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0)))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 315: // STATE 1853 - remote.pml:188 - [D_STEP188]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][1853] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1841_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_1842_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_1850_0: /* 2 */
S_1843_0: /* 2 */
		if (!(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))))
			goto S_1850_1;
S_1844_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1847_0: /* 2 */
S_1845_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1846_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_1848_0;
S_1848_0: /* 2 */
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_1851_0;
S_1850_1: /* 3 */
S_1849_0: /* 2 */
		/* else */;
		goto S_1851_0;
S_1850_2: /* 3 */
		Uerror("blocking sel in d_step (nr.85, near line 193)");
S_1851_0: /* 2 */
		goto S_1897_0;
S_1897_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 316: // STATE 1855 - remote.pml:238 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1855] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 317: // STATE 1858 - remote.pml:239 - [D_STEP239]
		/* default 258 */
		

		reached[0][1858] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1855_0: /* 2 */
		spin_assert((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0), "(used[x]>0)", II, tt, t);
S_1856_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 2;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_1894_0;
S_1894_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 318: // STATE 1894 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][1894] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1858_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_1859_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_1860_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_1861_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_1875_0: /* 2 */
S_1874_0: /* 2 */
S_1862_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_1874_1;
S_1863_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_1864_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_1865_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1870_0: /* 2 */
S_1866_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_1870_1;
S_1867_0: /* 2 */
		goto S_1877_0;	/* 'goto' */
S_1870_1: /* 3 */
S_1868_0: /* 2 */
		/* else */;
S_1869_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_1871_0;
S_1870_2: /* 3 */
		Uerror("blocking sel in d_step (nr.86, near line 145)");
S_1871_0: /* 2 */
		goto S_1875_0; /* '.' */
		goto S_1875_0; /* ';' */
S_1874_1: /* 3 */
S_1872_0: /* 2 */
		/* else */;
S_1873_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_1875_0; /* ';' */
S_1874_2: /* 3 */
		Uerror("blocking sel in d_step (nr.87, near line 140)");
S_1876_0: /* 2 */
		goto S_1877_0;	/* 'break' */
S_1877_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_1878_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1879_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_1880_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_1891_0: /* 2 */
S_1889_0: /* 2 */
S_1881_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_1889_1;
S_1887_0: /* 2 */
S_1882_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_1883_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1884_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1885_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_1886_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_1890_0;
S_1889_1: /* 3 */
S_1888_0: /* 2 */
		/* else */;
		goto S_1890_0;
S_1889_2: /* 3 */
		Uerror("blocking sel in d_step (nr.88, near line 126)");
S_1890_0: /* 2 */
		goto S_1892_0;
S_1892_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_1895_0;
S_1895_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 319: // STATE 1900 - remote.pml:247 - [assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))] (0:0:0 - 2)
		IfNotBlocked
		reached[0][1900] = 1;
		spin_assert((((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2))||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4)), "(((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 320: // STATE 1901 - remote.pml:250 - [(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][1901] = 1;
		if (!(((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)&&(((int)now.inbox[ Index(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]), 4) ])!=255))||(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)))||(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))&& !(((int)now.orphans_lock))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 321: // STATE 1909 - remote.pml:253 - [D_STEP253]
		IfNotBlocked

		reached[0][1909] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1905_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_1906_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_1907_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_1910_0;
S_1910_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 322: // STATE 1911 - remote.pml:279 - [pf = 0] (0:1912:1 - 1)
		IfNotBlocked
		reached[0][1911] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->pf);
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
		/* merge: .(goto)(0, 1913, 1912) */
		reached[0][1913] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 323: // STATE 1915 - remote.pml:281 - [(1)] (1949:0:1 - 3)
		IfNotBlocked
		reached[0][1915] = 1;
		if (!(1))
			continue;
		/* merge: .(goto)(1949, 1925, 1949) */
		reached[0][1925] = 1;
		;
		/* merge: .(goto)(1949, 1928, 1949) */
		reached[0][1928] = 1;
		;
		/* merge: bundle_to = now(1949, 1930, 1949) */
		reached[0][1930] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->bundle_to);
		((P0 *)_this)->bundle_to = ((int)((P0 *)_this)->now);
#ifdef VAR_RANGES
		logval("thread:bundle_to", ((int)((P0 *)_this)->bundle_to));
#endif
		;
		/* merge: .(goto)(0, 1933, 1949) */
		reached[0][1933] = 1;
		;
		_m = 3; goto P999; /* 4 */
	case 324: // STATE 1923 - remote.pml:382 - [D_STEP382]
		IfNotBlocked

		reached[0][1923] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1917_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_1918_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_1919_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_1920_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_1921_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_1924_0;
S_1924_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 325: // STATE 1930 - remote.pml:403 - [bundle_to = now] (0:1949:1 - 5)
		IfNotBlocked
		reached[0][1930] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->bundle_to);
		((P0 *)_this)->bundle_to = ((int)((P0 *)_this)->now);
#ifdef VAR_RANGES
		logval("thread:bundle_to", ((int)((P0 *)_this)->bundle_to));
#endif
		;
		/* merge: .(goto)(0, 1933, 1949) */
		reached[0][1933] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 326: // STATE 1949 - remote.pml:406 - [D_STEP406]
		IfNotBlocked

		reached[0][1949] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1933_0: /* 2 */
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("thread:now", ((int)((P0 *)_this)->now));
#endif
		;
S_1934_0: /* 2 */
		now.last[ Index(((P0 *)_this)->post_first, 5) ] = ((int)((P0 *)_this)->post_last);
#ifdef VAR_RANGES
		logval("last[thread:post_first]", ((int)now.last[ Index(((int)((P0 *)_this)->post_first), 5) ]));
#endif
		;
S_1935_0: /* 2 */
		now.count[ Index(((P0 *)_this)->post_first, 5) ] = ((int)((P0 *)_this)->post_blocks);
#ifdef VAR_RANGES
		logval("count[thread:post_first]", ((int)now.count[ Index(((int)((P0 *)_this)->post_first), 5) ]));
#endif
		;
S_1936_0: /* 2 */
		now.next[ Index(((P0 *)_this)->post_last, 5) ] = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("next[thread:post_last]", ((int)now.next[ Index(((int)((P0 *)_this)->post_last), 5) ]));
#endif
		;
S_1940_0: /* 2 */
S_1937_0: /* 2 */
		if (!((((int)((P0 *)_this)->bundle_first)==0)))
			goto S_1940_1;
S_1938_0: /* 2 */
		((P0 *)_this)->bundle_last = ((int)((P0 *)_this)->post_last);
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
		goto S_1941_0;
S_1940_1: /* 3 */
S_1939_0: /* 2 */
		/* else */;
		goto S_1941_0;
S_1940_2: /* 3 */
		Uerror("blocking sel in d_step (nr.89, near line 411)");
S_1941_0: /* 2 */
S_1942_0: /* 2 */
		((P0 *)_this)->bundle_first = ((int)((P0 *)_this)->post_first);
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_1943_0: /* 2 */
		((P0 *)_this)->bundle_blocks = (((int)((P0 *)_this)->bundle_blocks)+((int)((P0 *)_this)->post_blocks));
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
S_1944_0: /* 2 */
		((P0 *)_this)->post_slab = 0;
#ifdef VAR_RANGES
		logval("thread:post_slab", ((int)((P0 *)_this)->post_slab));
#endif
		;
S_1945_0: /* 2 */
		((P0 *)_this)->post_first = 0;
#ifdef VAR_RANGES
		logval("thread:post_first", ((int)((P0 *)_this)->post_first));
#endif
		;
S_1946_0: /* 2 */
		((P0 *)_this)->post_last = 0;
#ifdef VAR_RANGES
		logval("thread:post_last", ((int)((P0 *)_this)->post_last));
#endif
		;
S_1947_0: /* 2 */
		((P0 *)_this)->post_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:post_blocks", ((int)((P0 *)_this)->post_blocks));
#endif
		;
		goto S_2219_0;
S_2219_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 327: // STATE 1950 - remote.pml:423 - [((bundle_blocks>=2))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][1950] = 1;
		if (!((((int)((P0 *)_this)->bundle_blocks)>=2)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 328: // STATE 1951 - remote.pml:357 - [((bundle_first!=0))] (1979:0:2 - 1)
		IfNotBlocked
		reached[0][1951] = 1;
		if (!((((int)((P0 *)_this)->bundle_first)!=0)))
			continue;
		/* merge: ok = 0(1979, 1952, 1979) */
		reached[0][1952] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: to = bundle_to(1979, 1953, 1979) */
		reached[0][1953] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)((P0 *)_this)->bundle_to);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 329: // STATE 1954 - remote.pml:361 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][1954] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 330: // STATE 1955 - remote.pml:164 - [old = inbox[to]] (0:1973:2 - 1)
		IfNotBlocked
		reached[0][1955] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(1973, 1956, 1973) */
		reached[0][1956] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 1974, 1973) */
		reached[0][1974] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 331: // STATE 1958 - remote.pml:168 - [((!(ok)&&(old==255)))] (2213:0:2 - 1)
		IfNotBlocked
		reached[0][1958] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b58(2213, 1959, 2213) */
		reached[0][1959] = 1;
		;
		/* merge: old = 0(2213, 1976, 2213) */
		reached[0][1976] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 1980, 2213) */
		reached[0][1980] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 332: // STATE 1960 - remote.pml:170 - [((!(ok)&&!((old==255))))] (1968:0:1 - 1)
		IfNotBlocked
		reached[0][1960] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[bundle_last] = old(0, 1961, 1968) */
		reached[0][1961] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]);
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 333: // STATE 1962 - remote.pml:173 - [((inbox[to]==old))] (1973:0:2 - 1)
		IfNotBlocked
		reached[0][1962] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(1973, 1963, 1973) */
		reached[0][1963] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = bundle_first(1973, 1964, 1973) */
		reached[0][1964] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(1973, 1965, 1973) */
		reached[0][1965] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(1973, 1969, 1973) */
		reached[0][1969] = 1;
		;
		/* merge: .(goto)(0, 1974, 1973) */
		reached[0][1974] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 334: // STATE 1969 - remote.pml:179 - [.(goto)] (0:1973:0 - 2)
		IfNotBlocked
		reached[0][1969] = 1;
		;
		/* merge: .(goto)(0, 1974, 1973) */
		reached[0][1974] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 335: // STATE 1967 - remote.pml:177 - [old = inbox[to]] (0:1973:1 - 1)
		IfNotBlocked
		reached[0][1967] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(1973, 1969, 1973) */
		reached[0][1969] = 1;
		;
		/* merge: .(goto)(0, 1974, 1973) */
		reached[0][1974] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 336: // STATE 1971 - remote.pml:180 - [(ok)] (2213:0:1 - 1)
		IfNotBlocked
		reached[0][1971] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b58(2213, 1972, 2213) */
		reached[0][1972] = 1;
		;
		/* merge: old = 0(2213, 1976, 2213) */
		reached[0][1976] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 1980, 2213) */
		reached[0][1980] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 337: // STATE 1976 - remote.pml:182 - [old = 0] (0:2213:1 - 5)
		IfNotBlocked
		reached[0][1976] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 1980, 2213) */
		reached[0][1980] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 338: // STATE 1981 - remote.pml:365 - [(!(ok))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1981] = 1;
		if (!( !(((int)((P0 *)_this)->ok))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 339: // STATE 1987 - remote.pml:366 - [D_STEP366]
		IfNotBlocked

		reached[0][1987] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1981_0: /* 2 */
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
S_1982_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_1983_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_1984_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_1985_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_2045_0;
S_2045_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 340: // STATE 1988 - remote.pml:376 - [((to==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][1988] = 1;
		if (!((((int)((P0 *)_this)->to)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 341: // STATE 2043 - remote.pml:307 - [D_STEP307]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][2043] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_1988_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_1989_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_2035_0: /* 2 */
S_2034_0: /* 2 */
S_1990_0: /* 2 */
		if (!((((int)((P0 *)_this)->chain)==0)))
			goto S_2034_1;
S_1991_0: /* 2 */
		goto S_2037_0;	/* 'goto' */
S_2034_1: /* 3 */
S_1992_0: /* 2 */
		/* else */;
S_1993_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_1994_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_1995_0: /* 2 */
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_2032_0: /* 2 */
S_1996_0: /* 2 */
		if (!((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=4))||(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])>((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])))))
			goto S_2032_1;
S_1997_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_1998_0: /* 2 */
		((P0 *)_this)->rest = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
		goto S_2033_0;
S_2032_1: /* 3 */
S_1999_0: /* 2 */
		/* else */;
S_2000_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_2011_0: /* 2 */
S_2010_0: /* 2 */
S_2001_0: /* 2 */
		if (!(1))
			goto S_2010_1;
S_2002_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_2003_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_2008_0: /* 2 */
S_2004_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_2008_1;
S_2005_0: /* 2 */
		goto S_2013_0;	/* 'goto' */
S_2008_1: /* 3 */
S_2006_0: /* 2 */
		/* else */;
S_2007_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_2009_0;
S_2008_2: /* 3 */
		Uerror("blocking sel in d_step (nr.90, near line 326)");
S_2009_0: /* 2 */
		goto S_2011_0; /* '.' */
		goto S_2011_0; /* ';' */
S_2010_1: /* 3 */
		Uerror("blocking sel in d_step (nr.91, near line 322)");
S_2012_0: /* 2 */
		goto S_2013_0;	/* 'break' */
S_2013_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_2014_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2015_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2016_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_2017_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_2018_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0);
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2030_0: /* 2 */
S_2019_0: /* 2 */
		if (!((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)))
			goto S_2030_1;
S_2022_0: /* 2 */
S_2020_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2021_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_2028_0;
S_2028_0: /* 2 */
S_2023_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_2024_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2025_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2026_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2027_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_2031_0;
S_2030_1: /* 3 */
S_2029_0: /* 2 */
		/* else */;
		goto S_2031_0;
S_2030_2: /* 3 */
		Uerror("blocking sel in d_step (nr.92, near line 337)");
S_2031_0: /* 2 */
		goto S_2033_0;
S_2032_2: /* 3 */
		Uerror("blocking sel in d_step (nr.93, near line 316)");
S_2033_0: /* 2 */
		goto S_2035_0; /* '.' */
		goto S_2035_0; /* ';' */
S_2034_2: /* 3 */
		Uerror("blocking sel in d_step (nr.94, near line 310)");
S_2036_0: /* 2 */
		goto S_2037_0;	/* 'break' */
S_2037_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_2038_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_2039_0: /* 2 */
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_2040_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_2041_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		goto S_2046_0;
S_2046_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 342: // STATE 2048 - remote.pml:379 - [to = 0] (0:2205:1 - 3)
		IfNotBlocked
		reached[0][2048] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 343: // STATE 2049 - remote.pml:264 - [((chain==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2049] = 1;
		if (!((((int)((P0 *)_this)->chain)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: chain */  (trpt+1)->bup.oval = ((P0 *)_this)->chain;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->chain = 0;
		_m = 3; goto P999; /* 0 */
	case 344: // STATE 2056 - remote.pml:266 - [D_STEP266]
		IfNotBlocked

		reached[0][2056] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2051_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_2052_0: /* 2 */
		spin_assert(((((int)((P0 *)_this)->pf)!=255)&&(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ])!=0)), "((pf!=255)&&(last[pf]!=0))", II, tt, t);
S_2053_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_2054_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		goto S_2198_0;
S_2198_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 345: // STATE 2057 - remote.pml:221 - [x = ((pf+1)/2)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2057] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->x);
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 346: // STATE 2058 - remote.pml:223 - [to = slab_heap[x]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2058] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 347: // STATE 2059 - remote.pml:225 - [((to==h))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2059] = 1;
		if (!((((int)((P0 *)_this)->to)==((int)((P0 *)_this)->h))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 348: // STATE 2095 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][2095] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2059_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_2060_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_2061_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_2062_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_2076_0: /* 2 */
S_2075_0: /* 2 */
S_2063_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_2075_1;
S_2064_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_2065_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_2066_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2071_0: /* 2 */
S_2067_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_2071_1;
S_2068_0: /* 2 */
		goto S_2078_0;	/* 'goto' */
S_2071_1: /* 3 */
S_2069_0: /* 2 */
		/* else */;
S_2070_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_2072_0;
S_2071_2: /* 3 */
		Uerror("blocking sel in d_step (nr.95, near line 145)");
S_2072_0: /* 2 */
		goto S_2076_0; /* '.' */
		goto S_2076_0; /* ';' */
S_2075_1: /* 3 */
S_2073_0: /* 2 */
		/* else */;
S_2074_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_2076_0; /* ';' */
S_2075_2: /* 3 */
		Uerror("blocking sel in d_step (nr.96, near line 140)");
S_2077_0: /* 2 */
		goto S_2078_0;	/* 'break' */
S_2078_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_2079_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2080_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_2081_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_2092_0: /* 2 */
S_2090_0: /* 2 */
S_2082_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_2090_1;
S_2088_0: /* 2 */
S_2083_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_2084_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2085_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2086_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2087_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_2091_0;
S_2090_1: /* 3 */
S_2089_0: /* 2 */
		/* else */;
		goto S_2091_0;
S_2090_2: /* 3 */
		Uerror("blocking sel in d_step (nr.97, near line 126)");
S_2091_0: /* 2 */
		goto S_2093_0;
S_2093_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_2096_0;
S_2096_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 349: // STATE 2098 - remote.pml:228 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][2098] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 350: // STATE 2099 - remote.pml:164 - [old = inbox[to]] (0:2117:2 - 1)
		IfNotBlocked
		reached[0][2099] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(2117, 2100, 2117) */
		reached[0][2100] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 2118, 2117) */
		reached[0][2118] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 351: // STATE 2102 - remote.pml:168 - [((!(ok)&&(old==255)))] (2126:0:2 - 1)
		IfNotBlocked
		reached[0][2102] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b64(2126, 2103, 2126) */
		reached[0][2103] = 1;
		;
		/* merge: old = 0(2126, 2120, 2126) */
		reached[0][2120] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 352: // STATE 2104 - remote.pml:170 - [((!(ok)&&!((old==255))))] (2112:0:1 - 1)
		IfNotBlocked
		reached[0][2104] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[last[pf]] = old(0, 2105, 2112) */
		reached[0][2105] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 353: // STATE 2106 - remote.pml:173 - [((inbox[to]==old))] (2117:0:2 - 1)
		IfNotBlocked
		reached[0][2106] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(2117, 2107, 2117) */
		reached[0][2107] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = pf(2117, 2108, 2117) */
		reached[0][2108] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(2117, 2109, 2117) */
		reached[0][2109] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(2117, 2113, 2117) */
		reached[0][2113] = 1;
		;
		/* merge: .(goto)(0, 2118, 2117) */
		reached[0][2118] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 354: // STATE 2113 - remote.pml:179 - [.(goto)] (0:2117:0 - 2)
		IfNotBlocked
		reached[0][2113] = 1;
		;
		/* merge: .(goto)(0, 2118, 2117) */
		reached[0][2118] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 355: // STATE 2111 - remote.pml:177 - [old = inbox[to]] (0:2117:1 - 1)
		IfNotBlocked
		reached[0][2111] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(2117, 2113, 2117) */
		reached[0][2113] = 1;
		;
		/* merge: .(goto)(0, 2118, 2117) */
		reached[0][2118] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 356: // STATE 2115 - remote.pml:180 - [(ok)] (2126:0:1 - 1)
		IfNotBlocked
		reached[0][2115] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b64(2126, 2116, 2126) */
		reached[0][2116] = 1;
		;
		/* merge: old = 0(2126, 2120, 2126) */
		reached[0][2120] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 357: // STATE 2120 - remote.pml:182 - [old = 0] (0:2126:1 - 5)
		IfNotBlocked
		reached[0][2120] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 358: // STATE 2122 - remote.pml:231 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2122] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 359: // STATE 2125 - remote.pml:232 - [assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][2125] = 1;
		spin_assert( !((((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==255)&&(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->to)))&&(((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0))), " !((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0)))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 360: // STATE 2142 - remote.pml:188 - [D_STEP188]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][2142] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2130_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_2131_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_2139_0: /* 2 */
S_2132_0: /* 2 */
		if (!(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))))
			goto S_2139_1;
S_2133_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2136_0: /* 2 */
S_2134_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2135_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_2137_0;
S_2137_0: /* 2 */
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_2140_0;
S_2139_1: /* 3 */
S_2138_0: /* 2 */
		/* else */;
		goto S_2140_0;
S_2139_2: /* 3 */
		Uerror("blocking sel in d_step (nr.98, near line 193)");
S_2140_0: /* 2 */
		goto S_2186_0;
S_2186_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 361: // STATE 2144 - remote.pml:238 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2144] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 362: // STATE 2147 - remote.pml:239 - [D_STEP239]
		/* default 258 */
		

		reached[0][2147] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2144_0: /* 2 */
		spin_assert((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0), "(used[x]>0)", II, tt, t);
S_2145_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 2;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_2183_0;
S_2183_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 363: // STATE 2183 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][2183] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2147_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_2148_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_2149_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_2150_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_2164_0: /* 2 */
S_2163_0: /* 2 */
S_2151_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_2163_1;
S_2152_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_2153_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_2154_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2159_0: /* 2 */
S_2155_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_2159_1;
S_2156_0: /* 2 */
		goto S_2166_0;	/* 'goto' */
S_2159_1: /* 3 */
S_2157_0: /* 2 */
		/* else */;
S_2158_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_2160_0;
S_2159_2: /* 3 */
		Uerror("blocking sel in d_step (nr.99, near line 145)");
S_2160_0: /* 2 */
		goto S_2164_0; /* '.' */
		goto S_2164_0; /* ';' */
S_2163_1: /* 3 */
S_2161_0: /* 2 */
		/* else */;
S_2162_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_2164_0; /* ';' */
S_2163_2: /* 3 */
		Uerror("blocking sel in d_step (nr.100, near line 140)");
S_2165_0: /* 2 */
		goto S_2166_0;	/* 'break' */
S_2166_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_2167_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2168_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_2169_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_2180_0: /* 2 */
S_2178_0: /* 2 */
S_2170_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_2178_1;
S_2176_0: /* 2 */
S_2171_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_2172_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2173_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2174_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2175_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_2179_0;
S_2178_1: /* 3 */
S_2177_0: /* 2 */
		/* else */;
		goto S_2179_0;
S_2178_2: /* 3 */
		Uerror("blocking sel in d_step (nr.101, near line 126)");
S_2179_0: /* 2 */
		goto S_2181_0;
S_2181_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_2184_0;
S_2184_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 364: // STATE 2189 - remote.pml:247 - [assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))] (0:0:0 - 2)
		IfNotBlocked
		reached[0][2189] = 1;
		spin_assert((((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2))||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4)), "(((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 365: // STATE 2190 - remote.pml:250 - [(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][2190] = 1;
		if (!(((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)&&(((int)now.inbox[ Index(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]), 4) ])!=255))||(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)))||(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))&& !(((int)now.orphans_lock))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 366: // STATE 2198 - remote.pml:253 - [D_STEP253]
		IfNotBlocked

		reached[0][2198] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2194_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_2195_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_2196_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_2199_0;
S_2199_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 367: // STATE 2200 - remote.pml:279 - [pf = 0] (0:2201:1 - 1)
		IfNotBlocked
		reached[0][2200] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->pf);
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
		/* merge: .(goto)(0, 2202, 2201) */
		reached[0][2202] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 368: // STATE 2212 - remote.pml:382 - [D_STEP382]
		IfNotBlocked

		reached[0][2212] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2206_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_2207_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_2208_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_2209_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_2210_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_2213_0;
S_2213_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 369: // STATE 2226 - remote.pml:357 - [((bundle_first!=0))] (2254:0:2 - 1)
		IfNotBlocked
		reached[0][2226] = 1;
		if (!((((int)((P0 *)_this)->bundle_first)!=0)))
			continue;
		/* merge: ok = 0(2254, 2227, 2254) */
		reached[0][2227] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: to = bundle_to(2254, 2228, 2254) */
		reached[0][2228] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)((P0 *)_this)->bundle_to);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 370: // STATE 2229 - remote.pml:361 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][2229] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 371: // STATE 2230 - remote.pml:164 - [old = inbox[to]] (0:2248:2 - 1)
		IfNotBlocked
		reached[0][2230] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(2248, 2231, 2248) */
		reached[0][2231] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 2249, 2248) */
		reached[0][2249] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 372: // STATE 2233 - remote.pml:168 - [((!(ok)&&(old==255)))] (2488:0:2 - 1)
		IfNotBlocked
		reached[0][2233] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b66(2488, 2234, 2488) */
		reached[0][2234] = 1;
		;
		/* merge: old = 0(2488, 2251, 2488) */
		reached[0][2251] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 2255, 2488) */
		reached[0][2255] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 373: // STATE 2235 - remote.pml:170 - [((!(ok)&&!((old==255))))] (2243:0:1 - 1)
		IfNotBlocked
		reached[0][2235] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[bundle_last] = old(0, 2236, 2243) */
		reached[0][2236] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]);
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 374: // STATE 2237 - remote.pml:173 - [((inbox[to]==old))] (2248:0:2 - 1)
		IfNotBlocked
		reached[0][2237] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(2248, 2238, 2248) */
		reached[0][2238] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = bundle_first(2248, 2239, 2248) */
		reached[0][2239] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(2248, 2240, 2248) */
		reached[0][2240] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(2248, 2244, 2248) */
		reached[0][2244] = 1;
		;
		/* merge: .(goto)(0, 2249, 2248) */
		reached[0][2249] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 375: // STATE 2244 - remote.pml:179 - [.(goto)] (0:2248:0 - 2)
		IfNotBlocked
		reached[0][2244] = 1;
		;
		/* merge: .(goto)(0, 2249, 2248) */
		reached[0][2249] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 376: // STATE 2242 - remote.pml:177 - [old = inbox[to]] (0:2248:1 - 1)
		IfNotBlocked
		reached[0][2242] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(2248, 2244, 2248) */
		reached[0][2244] = 1;
		;
		/* merge: .(goto)(0, 2249, 2248) */
		reached[0][2249] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 377: // STATE 2246 - remote.pml:180 - [(ok)] (2488:0:1 - 1)
		IfNotBlocked
		reached[0][2246] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b66(2488, 2247, 2488) */
		reached[0][2247] = 1;
		;
		/* merge: old = 0(2488, 2251, 2488) */
		reached[0][2251] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 2255, 2488) */
		reached[0][2255] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 378: // STATE 2251 - remote.pml:182 - [old = 0] (0:2488:1 - 5)
		IfNotBlocked
		reached[0][2251] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 2255, 2488) */
		reached[0][2255] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 379: // STATE 2256 - remote.pml:365 - [(!(ok))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2256] = 1;
		if (!( !(((int)((P0 *)_this)->ok))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 380: // STATE 2262 - remote.pml:366 - [D_STEP366]
		IfNotBlocked

		reached[0][2262] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2256_0: /* 2 */
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
S_2257_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_2258_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_2259_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_2260_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_2320_0;
S_2320_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 381: // STATE 2263 - remote.pml:376 - [((to==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2263] = 1;
		if (!((((int)((P0 *)_this)->to)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 382: // STATE 2318 - remote.pml:307 - [D_STEP307]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][2318] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2263_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_2264_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_2310_0: /* 2 */
S_2309_0: /* 2 */
S_2265_0: /* 2 */
		if (!((((int)((P0 *)_this)->chain)==0)))
			goto S_2309_1;
S_2266_0: /* 2 */
		goto S_2312_0;	/* 'goto' */
S_2309_1: /* 3 */
S_2267_0: /* 2 */
		/* else */;
S_2268_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_2269_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_2270_0: /* 2 */
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_2307_0: /* 2 */
S_2271_0: /* 2 */
		if (!((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=4))||(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])>((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])))))
			goto S_2307_1;
S_2272_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_2273_0: /* 2 */
		((P0 *)_this)->rest = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
		goto S_2308_0;
S_2307_1: /* 3 */
S_2274_0: /* 2 */
		/* else */;
S_2275_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_2286_0: /* 2 */
S_2285_0: /* 2 */
S_2276_0: /* 2 */
		if (!(1))
			goto S_2285_1;
S_2277_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_2278_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_2283_0: /* 2 */
S_2279_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_2283_1;
S_2280_0: /* 2 */
		goto S_2288_0;	/* 'goto' */
S_2283_1: /* 3 */
S_2281_0: /* 2 */
		/* else */;
S_2282_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_2284_0;
S_2283_2: /* 3 */
		Uerror("blocking sel in d_step (nr.102, near line 326)");
S_2284_0: /* 2 */
		goto S_2286_0; /* '.' */
		goto S_2286_0; /* ';' */
S_2285_1: /* 3 */
		Uerror("blocking sel in d_step (nr.103, near line 322)");
S_2287_0: /* 2 */
		goto S_2288_0;	/* 'break' */
S_2288_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_2289_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2290_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2291_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_2292_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_2293_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0);
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2305_0: /* 2 */
S_2294_0: /* 2 */
		if (!((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)))
			goto S_2305_1;
S_2297_0: /* 2 */
S_2295_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2296_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_2303_0;
S_2303_0: /* 2 */
S_2298_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_2299_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2300_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2301_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2302_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_2306_0;
S_2305_1: /* 3 */
S_2304_0: /* 2 */
		/* else */;
		goto S_2306_0;
S_2305_2: /* 3 */
		Uerror("blocking sel in d_step (nr.104, near line 337)");
S_2306_0: /* 2 */
		goto S_2308_0;
S_2307_2: /* 3 */
		Uerror("blocking sel in d_step (nr.105, near line 316)");
S_2308_0: /* 2 */
		goto S_2310_0; /* '.' */
		goto S_2310_0; /* ';' */
S_2309_2: /* 3 */
		Uerror("blocking sel in d_step (nr.106, near line 310)");
S_2311_0: /* 2 */
		goto S_2312_0;	/* 'break' */
S_2312_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_2313_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_2314_0: /* 2 */
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_2315_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_2316_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		goto S_2321_0;
S_2321_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 383: // STATE 2323 - remote.pml:379 - [to = 0] (0:2480:1 - 3)
		IfNotBlocked
		reached[0][2323] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 384: // STATE 2324 - remote.pml:264 - [((chain==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2324] = 1;
		if (!((((int)((P0 *)_this)->chain)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: chain */  (trpt+1)->bup.oval = ((P0 *)_this)->chain;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->chain = 0;
		_m = 3; goto P999; /* 0 */
	case 385: // STATE 2331 - remote.pml:266 - [D_STEP266]
		IfNotBlocked

		reached[0][2331] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2326_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_2327_0: /* 2 */
		spin_assert(((((int)((P0 *)_this)->pf)!=255)&&(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ])!=0)), "((pf!=255)&&(last[pf]!=0))", II, tt, t);
S_2328_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_2329_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		goto S_2473_0;
S_2473_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 386: // STATE 2332 - remote.pml:221 - [x = ((pf+1)/2)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2332] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->x);
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 387: // STATE 2333 - remote.pml:223 - [to = slab_heap[x]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2333] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 388: // STATE 2334 - remote.pml:225 - [((to==h))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2334] = 1;
		if (!((((int)((P0 *)_this)->to)==((int)((P0 *)_this)->h))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 389: // STATE 2370 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][2370] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2334_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_2335_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_2336_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_2337_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_2351_0: /* 2 */
S_2350_0: /* 2 */
S_2338_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_2350_1;
S_2339_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_2340_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_2341_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2346_0: /* 2 */
S_2342_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_2346_1;
S_2343_0: /* 2 */
		goto S_2353_0;	/* 'goto' */
S_2346_1: /* 3 */
S_2344_0: /* 2 */
		/* else */;
S_2345_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_2347_0;
S_2346_2: /* 3 */
		Uerror("blocking sel in d_step (nr.107, near line 145)");
S_2347_0: /* 2 */
		goto S_2351_0; /* '.' */
		goto S_2351_0; /* ';' */
S_2350_1: /* 3 */
S_2348_0: /* 2 */
		/* else */;
S_2349_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_2351_0; /* ';' */
S_2350_2: /* 3 */
		Uerror("blocking sel in d_step (nr.108, near line 140)");
S_2352_0: /* 2 */
		goto S_2353_0;	/* 'break' */
S_2353_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_2354_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2355_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_2356_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_2367_0: /* 2 */
S_2365_0: /* 2 */
S_2357_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_2365_1;
S_2363_0: /* 2 */
S_2358_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_2359_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2360_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2361_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2362_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_2366_0;
S_2365_1: /* 3 */
S_2364_0: /* 2 */
		/* else */;
		goto S_2366_0;
S_2365_2: /* 3 */
		Uerror("blocking sel in d_step (nr.109, near line 126)");
S_2366_0: /* 2 */
		goto S_2368_0;
S_2368_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_2371_0;
S_2371_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 390: // STATE 2373 - remote.pml:228 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][2373] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 391: // STATE 2374 - remote.pml:164 - [old = inbox[to]] (0:2392:2 - 1)
		IfNotBlocked
		reached[0][2374] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(2392, 2375, 2392) */
		reached[0][2375] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 2393, 2392) */
		reached[0][2393] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 392: // STATE 2377 - remote.pml:168 - [((!(ok)&&(old==255)))] (2401:0:2 - 1)
		IfNotBlocked
		reached[0][2377] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b72(2401, 2378, 2401) */
		reached[0][2378] = 1;
		;
		/* merge: old = 0(2401, 2395, 2401) */
		reached[0][2395] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 393: // STATE 2379 - remote.pml:170 - [((!(ok)&&!((old==255))))] (2387:0:1 - 1)
		IfNotBlocked
		reached[0][2379] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[last[pf]] = old(0, 2380, 2387) */
		reached[0][2380] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 394: // STATE 2381 - remote.pml:173 - [((inbox[to]==old))] (2392:0:2 - 1)
		IfNotBlocked
		reached[0][2381] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(2392, 2382, 2392) */
		reached[0][2382] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = pf(2392, 2383, 2392) */
		reached[0][2383] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(2392, 2384, 2392) */
		reached[0][2384] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(2392, 2388, 2392) */
		reached[0][2388] = 1;
		;
		/* merge: .(goto)(0, 2393, 2392) */
		reached[0][2393] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 395: // STATE 2388 - remote.pml:179 - [.(goto)] (0:2392:0 - 2)
		IfNotBlocked
		reached[0][2388] = 1;
		;
		/* merge: .(goto)(0, 2393, 2392) */
		reached[0][2393] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 396: // STATE 2386 - remote.pml:177 - [old = inbox[to]] (0:2392:1 - 1)
		IfNotBlocked
		reached[0][2386] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(2392, 2388, 2392) */
		reached[0][2388] = 1;
		;
		/* merge: .(goto)(0, 2393, 2392) */
		reached[0][2393] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 397: // STATE 2390 - remote.pml:180 - [(ok)] (2401:0:1 - 1)
		IfNotBlocked
		reached[0][2390] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b72(2401, 2391, 2401) */
		reached[0][2391] = 1;
		;
		/* merge: old = 0(2401, 2395, 2401) */
		reached[0][2395] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 398: // STATE 2395 - remote.pml:182 - [old = 0] (0:2401:1 - 5)
		IfNotBlocked
		reached[0][2395] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 399: // STATE 2397 - remote.pml:231 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2397] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 400: // STATE 2400 - remote.pml:232 - [assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][2400] = 1;
		spin_assert( !((((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==255)&&(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->to)))&&(((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0))), " !((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0)))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 401: // STATE 2417 - remote.pml:188 - [D_STEP188]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][2417] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2405_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_2406_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_2414_0: /* 2 */
S_2407_0: /* 2 */
		if (!(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))))
			goto S_2414_1;
S_2408_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2411_0: /* 2 */
S_2409_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2410_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_2412_0;
S_2412_0: /* 2 */
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_2415_0;
S_2414_1: /* 3 */
S_2413_0: /* 2 */
		/* else */;
		goto S_2415_0;
S_2414_2: /* 3 */
		Uerror("blocking sel in d_step (nr.110, near line 193)");
S_2415_0: /* 2 */
		goto S_2461_0;
S_2461_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 402: // STATE 2419 - remote.pml:238 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2419] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 403: // STATE 2422 - remote.pml:239 - [D_STEP239]
		/* default 258 */
		

		reached[0][2422] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2419_0: /* 2 */
		spin_assert((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0), "(used[x]>0)", II, tt, t);
S_2420_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 2;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_2458_0;
S_2458_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 404: // STATE 2458 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][2458] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2422_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_2423_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_2424_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_2425_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_2439_0: /* 2 */
S_2438_0: /* 2 */
S_2426_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_2438_1;
S_2427_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_2428_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_2429_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2434_0: /* 2 */
S_2430_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_2434_1;
S_2431_0: /* 2 */
		goto S_2441_0;	/* 'goto' */
S_2434_1: /* 3 */
S_2432_0: /* 2 */
		/* else */;
S_2433_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_2435_0;
S_2434_2: /* 3 */
		Uerror("blocking sel in d_step (nr.111, near line 145)");
S_2435_0: /* 2 */
		goto S_2439_0; /* '.' */
		goto S_2439_0; /* ';' */
S_2438_1: /* 3 */
S_2436_0: /* 2 */
		/* else */;
S_2437_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_2439_0; /* ';' */
S_2438_2: /* 3 */
		Uerror("blocking sel in d_step (nr.112, near line 140)");
S_2440_0: /* 2 */
		goto S_2441_0;	/* 'break' */
S_2441_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_2442_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2443_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_2444_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_2455_0: /* 2 */
S_2453_0: /* 2 */
S_2445_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_2453_1;
S_2451_0: /* 2 */
S_2446_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_2447_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2448_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2449_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2450_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_2454_0;
S_2453_1: /* 3 */
S_2452_0: /* 2 */
		/* else */;
		goto S_2454_0;
S_2453_2: /* 3 */
		Uerror("blocking sel in d_step (nr.113, near line 126)");
S_2454_0: /* 2 */
		goto S_2456_0;
S_2456_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_2459_0;
S_2459_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 405: // STATE 2464 - remote.pml:247 - [assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))] (0:0:0 - 2)
		IfNotBlocked
		reached[0][2464] = 1;
		spin_assert((((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2))||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4)), "(((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 406: // STATE 2465 - remote.pml:250 - [(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][2465] = 1;
		if (!(((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)&&(((int)now.inbox[ Index(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]), 4) ])!=255))||(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)))||(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))&& !(((int)now.orphans_lock))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 407: // STATE 2473 - remote.pml:253 - [D_STEP253]
		IfNotBlocked

		reached[0][2473] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2469_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_2470_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_2471_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_2474_0;
S_2474_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 408: // STATE 2475 - remote.pml:279 - [pf = 0] (0:2476:1 - 1)
		IfNotBlocked
		reached[0][2475] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->pf);
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
		/* merge: .(goto)(0, 2477, 2476) */
		reached[0][2477] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 409: // STATE 2479 - remote.pml:281 - [(1)] (2509:0:1 - 3)
		IfNotBlocked
		reached[0][2479] = 1;
		if (!(1))
			continue;
		/* merge: .(goto)(2509, 2489, 2509) */
		reached[0][2489] = 1;
		;
		/* merge: .(goto)(2509, 2492, 2509) */
		reached[0][2492] = 1;
		;
		/* merge: bundle_to = 0(2509, 2494, 2509) */
		reached[0][2494] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->bundle_to);
		((P0 *)_this)->bundle_to = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_to", ((int)((P0 *)_this)->bundle_to));
#endif
		;
		_m = 3; goto P999; /* 3 */
	case 410: // STATE 2487 - remote.pml:382 - [D_STEP382]
		IfNotBlocked

		reached[0][2487] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2481_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_2482_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_2483_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_2484_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_2485_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_2488_0;
S_2488_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 411: // STATE 2494 - remote.pml:435 - [bundle_to = 0] (0:2509:1 - 5)
		IfNotBlocked
		reached[0][2494] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->bundle_to);
		((P0 *)_this)->bundle_to = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_to", ((int)((P0 *)_this)->bundle_to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 412: // STATE 2508 - remote.pml:523 - [D_STEP523]
		IfNotBlocked

		reached[0][2508] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2495_0: /* 2 */
		((P0 *)_this)->s = 1;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
S_2505_0: /* 2 */
S_2504_0: /* 2 */
S_2496_0: /* 2 */
		if (!((((int)((P0 *)_this)->s)>2)))
			goto S_2504_1;
S_2497_0: /* 2 */
		((P0 *)_this)->s = 0;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
S_2498_0: /* 2 */
		goto S_2506_0;	/* 'goto' */
S_2504_1: /* 3 */
S_2499_0: /* 2 */
		if (!((((((int)((P0 *)_this)->s)<=2)&&(((int)now.slab_heap[ Index(((int)((P0 *)_this)->s), 3) ])==((int)((P0 *)_this)->h)))&&(((int)now.head[ Index(((int)((P0 *)_this)->s), 3) ])!=0))))
			goto S_2504_2;
S_2500_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->s, 3) ] = 1;
#ifdef VAR_RANGES
		logval("slab_state[thread:s]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_2501_0: /* 2 */
		goto S_2506_0;	/* 'goto' */
		goto S_2505_0; /* ';' */
S_2504_2: /* 3 */
S_2502_0: /* 2 */
		/* else */;
S_2503_0: /* 2 */
		((P0 *)_this)->s = (((int)((P0 *)_this)->s)+1);
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		goto S_2505_0; /* ';' */
S_2504_3: /* 3 */
		Uerror("blocking sel in d_step (nr.114, near line 525)");
S_2506_0: /* 2 */
		goto S_2533_0;	/* 'break' */
S_2511_0: /* 1 */
S_2533_0:	/* break-dest */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 413: // STATE 2513 - remote.pml:564 - [((s==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2513] = 1;
		if (!((((int)((P0 *)_this)->s)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: s */  (trpt+1)->bup.oval = ((P0 *)_this)->s;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->s = 0;
		_m = 3; goto P999; /* 0 */
	case 414: // STATE 2532 - remote.pml:565 - [D_STEP565]
		IfNotBlocked

		reached[0][2532] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2513_0: /* 2 */
		((P0 *)_this)->s = 1;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
S_2529_0: /* 2 */
S_2528_0: /* 2 */
S_2514_0: /* 2 */
		if (!((((int)((P0 *)_this)->s)>2)))
			goto S_2528_1;
S_2515_0: /* 2 */
		((P0 *)_this)->s = 0;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
S_2516_0: /* 2 */
		goto S_2530_0;	/* 'goto' */
S_2528_1: /* 3 */
S_2517_0: /* 2 */
		if (!(((((int)((P0 *)_this)->s)<=2)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ])==0))))
			goto S_2528_2;
S_2520_0: /* 2 */
S_2518_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->s, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:s]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_2519_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->s, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:s]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
		goto S_2521_0;
S_2521_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->s, 3) ] = 1;
#ifdef VAR_RANGES
		logval("slab_state[thread:s]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_2522_0: /* 2 */
		now.head[ Index(((P0 *)_this)->s, 3) ] = ((2*((int)((P0 *)_this)->s))-1);
#ifdef VAR_RANGES
		logval("head[thread:s]", ((int)now.head[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_2523_0: /* 2 */
		now.next[ Index(((2*((P0 *)_this)->s)-1), 5) ] = (2*((int)((P0 *)_this)->s));
#ifdef VAR_RANGES
		logval("next[((2*thread:s)-1)]", ((int)now.next[ Index(((2*((int)((P0 *)_this)->s))-1), 5) ]));
#endif
		;
S_2524_0: /* 2 */
		now.next[ Index((2*((P0 *)_this)->s), 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[(2*thread:s)]", ((int)now.next[ Index((2*((int)((P0 *)_this)->s)), 5) ]));
#endif
		;
S_2525_0: /* 2 */
		goto S_2530_0;	/* 'goto' */
		goto S_2529_0; /* ';' */
S_2528_2: /* 3 */
S_2526_0: /* 2 */
		/* else */;
S_2527_0: /* 2 */
		((P0 *)_this)->s = (((int)((P0 *)_this)->s)+1);
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		goto S_2529_0; /* ';' */
S_2528_3: /* 3 */
		Uerror("blocking sel in d_step (nr.115, near line 567)");
S_2530_0: /* 2 */
		goto S_2553_0;	/* 'break' */
S_2534_0: /* 1 */
S_2553_0:	/* break-dest */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 415: // STATE 2554 - remote.pml:581 - [D_STEP581]
		if (!(((boq == -1 && (((int)((P0 *)_this)->s)!=0))) || (boq == -1 /* else */)))
			continue;

		reached[0][2554] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2550_0: /* 2 */
S_2535_0: /* 2 */
		if (!((((int)((P0 *)_this)->s)!=0)))
			goto S_2550_1;
S_2536_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->s), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[s]==h)", II, tt, t);
S_2537_0: /* 2 */
		((P0 *)_this)->b = ((int)now.head[ Index(((int)((P0 *)_this)->s), 3) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_2538_0: /* 2 */
		spin_assert((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==0), "(where[b]==0)", II, tt, t);
S_2539_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 1;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_2540_0: /* 2 */
		now.head[ Index(((P0 *)_this)->s, 3) ] = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("head[thread:s]", ((int)now.head[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_2541_0: /* 2 */
		now.next[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[thread:b]", ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_2542_0: /* 2 */
		now.used[ Index(((P0 *)_this)->s, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->s), 3) ])+1);
#ifdef VAR_RANGES
		logval("used[thread:s]", ((int)now.used[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_2546_0: /* 2 */
S_2543_0: /* 2 */
		if (!((((int)now.head[ Index(((int)((P0 *)_this)->s), 3) ])==0)))
			goto S_2546_1;
S_2544_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->s, 3) ] = 2;
#ifdef VAR_RANGES
		logval("slab_state[thread:s]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
		goto S_2547_0;
S_2546_1: /* 3 */
S_2545_0: /* 2 */
		/* else */;
		goto S_2547_0;
S_2546_2: /* 3 */
		Uerror("blocking sel in d_step (nr.116, near line 591)");
S_2547_0: /* 2 */
S_2548_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_2551_0;
S_2550_1: /* 3 */
S_2549_0: /* 2 */
		/* else */;
		goto S_2551_0;
S_2550_2: /* 3 */
		Uerror("blocking sel in d_step (nr.117, near line 582)");
S_2551_0: /* 2 */
S_2552_0: /* 2 */
		((P0 *)_this)->s = 0;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		goto S_2556_0;
S_2556_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 416: // STATE 2558 - remote.pml:756 - [ops = (ops+1)] (0:2559:1 - 18)
		IfNotBlocked
		reached[0][2558] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->ops);
		((P0 *)_this)->ops = (((int)((P0 *)_this)->ops)+1);
#ifdef VAR_RANGES
		logval("thread:ops", ((int)((P0 *)_this)->ops));
#endif
		;
		/* merge: .(goto)(0, 2560, 2559) */
		reached[0][2560] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 417: // STATE 2562 - remote.pml:758 - [ops = 0] (0:5019:1 - 3)
		IfNotBlocked
		reached[0][2562] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->ops);
		((P0 *)_this)->ops = 0;
#ifdef VAR_RANGES
		logval("thread:ops", ((int)((P0 *)_this)->ops));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 418: // STATE 2563 - remote.pml:761 - [((lives<1))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][2563] = 1;
		if (!((((int)((P0 *)_this)->lives)<1)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 419: // STATE 2564 - remote.pml:398 - [((post_blocks>0))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][2564] = 1;
		if (!((((int)((P0 *)_this)->post_blocks)>0)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 420: // STATE 2565 - remote.pml:399 - [now = slab_heap[post_slab]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2565] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->post_slab), 3) ]);
#ifdef VAR_RANGES
		logval("thread:now", ((int)((P0 *)_this)->now));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 421: // STATE 2566 - remote.pml:401 - [((bundle_to!=now))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][2566] = 1;
		if (!((((int)((P0 *)_this)->bundle_to)!=((int)((P0 *)_this)->now))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 422: // STATE 2567 - remote.pml:357 - [((bundle_first!=0))] (2595:0:2 - 1)
		IfNotBlocked
		reached[0][2567] = 1;
		if (!((((int)((P0 *)_this)->bundle_first)!=0)))
			continue;
		/* merge: ok = 0(2595, 2568, 2595) */
		reached[0][2568] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: to = bundle_to(2595, 2569, 2595) */
		reached[0][2569] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)((P0 *)_this)->bundle_to);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 423: // STATE 2570 - remote.pml:361 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][2570] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 424: // STATE 2571 - remote.pml:164 - [old = inbox[to]] (0:2589:2 - 1)
		IfNotBlocked
		reached[0][2571] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(2589, 2572, 2589) */
		reached[0][2572] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 2590, 2589) */
		reached[0][2590] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 425: // STATE 2574 - remote.pml:168 - [((!(ok)&&(old==255)))] (2829:0:2 - 1)
		IfNotBlocked
		reached[0][2574] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b77(2829, 2575, 2829) */
		reached[0][2575] = 1;
		;
		/* merge: old = 0(2829, 2592, 2829) */
		reached[0][2592] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 2596, 2829) */
		reached[0][2596] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 426: // STATE 2576 - remote.pml:170 - [((!(ok)&&!((old==255))))] (2584:0:1 - 1)
		IfNotBlocked
		reached[0][2576] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[bundle_last] = old(0, 2577, 2584) */
		reached[0][2577] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]);
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 427: // STATE 2578 - remote.pml:173 - [((inbox[to]==old))] (2589:0:2 - 1)
		IfNotBlocked
		reached[0][2578] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(2589, 2579, 2589) */
		reached[0][2579] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = bundle_first(2589, 2580, 2589) */
		reached[0][2580] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(2589, 2581, 2589) */
		reached[0][2581] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(2589, 2585, 2589) */
		reached[0][2585] = 1;
		;
		/* merge: .(goto)(0, 2590, 2589) */
		reached[0][2590] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 428: // STATE 2585 - remote.pml:179 - [.(goto)] (0:2589:0 - 2)
		IfNotBlocked
		reached[0][2585] = 1;
		;
		/* merge: .(goto)(0, 2590, 2589) */
		reached[0][2590] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 429: // STATE 2583 - remote.pml:177 - [old = inbox[to]] (0:2589:1 - 1)
		IfNotBlocked
		reached[0][2583] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(2589, 2585, 2589) */
		reached[0][2585] = 1;
		;
		/* merge: .(goto)(0, 2590, 2589) */
		reached[0][2590] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 430: // STATE 2587 - remote.pml:180 - [(ok)] (2829:0:1 - 1)
		IfNotBlocked
		reached[0][2587] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b77(2829, 2588, 2829) */
		reached[0][2588] = 1;
		;
		/* merge: old = 0(2829, 2592, 2829) */
		reached[0][2592] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 2596, 2829) */
		reached[0][2596] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 431: // STATE 2592 - remote.pml:182 - [old = 0] (0:2829:1 - 5)
		IfNotBlocked
		reached[0][2592] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 2596, 2829) */
		reached[0][2596] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 432: // STATE 2597 - remote.pml:365 - [(!(ok))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2597] = 1;
		if (!( !(((int)((P0 *)_this)->ok))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 433: // STATE 2603 - remote.pml:366 - [D_STEP366]
		IfNotBlocked

		reached[0][2603] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2597_0: /* 2 */
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
S_2598_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_2599_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_2600_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_2601_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_2661_0;
S_2661_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 434: // STATE 2604 - remote.pml:376 - [((to==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2604] = 1;
		if (!((((int)((P0 *)_this)->to)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 435: // STATE 2659 - remote.pml:307 - [D_STEP307]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][2659] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2604_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_2605_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_2651_0: /* 2 */
S_2650_0: /* 2 */
S_2606_0: /* 2 */
		if (!((((int)((P0 *)_this)->chain)==0)))
			goto S_2650_1;
S_2607_0: /* 2 */
		goto S_2653_0;	/* 'goto' */
S_2650_1: /* 3 */
S_2608_0: /* 2 */
		/* else */;
S_2609_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_2610_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_2611_0: /* 2 */
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_2648_0: /* 2 */
S_2612_0: /* 2 */
		if (!((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=4))||(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])>((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])))))
			goto S_2648_1;
S_2613_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_2614_0: /* 2 */
		((P0 *)_this)->rest = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
		goto S_2649_0;
S_2648_1: /* 3 */
S_2615_0: /* 2 */
		/* else */;
S_2616_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_2627_0: /* 2 */
S_2626_0: /* 2 */
S_2617_0: /* 2 */
		if (!(1))
			goto S_2626_1;
S_2618_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_2619_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_2624_0: /* 2 */
S_2620_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_2624_1;
S_2621_0: /* 2 */
		goto S_2629_0;	/* 'goto' */
S_2624_1: /* 3 */
S_2622_0: /* 2 */
		/* else */;
S_2623_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_2625_0;
S_2624_2: /* 3 */
		Uerror("blocking sel in d_step (nr.118, near line 326)");
S_2625_0: /* 2 */
		goto S_2627_0; /* '.' */
		goto S_2627_0; /* ';' */
S_2626_1: /* 3 */
		Uerror("blocking sel in d_step (nr.119, near line 322)");
S_2628_0: /* 2 */
		goto S_2629_0;	/* 'break' */
S_2629_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_2630_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2631_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2632_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_2633_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_2634_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0);
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2646_0: /* 2 */
S_2635_0: /* 2 */
		if (!((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)))
			goto S_2646_1;
S_2638_0: /* 2 */
S_2636_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2637_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_2644_0;
S_2644_0: /* 2 */
S_2639_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_2640_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2641_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2642_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2643_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_2647_0;
S_2646_1: /* 3 */
S_2645_0: /* 2 */
		/* else */;
		goto S_2647_0;
S_2646_2: /* 3 */
		Uerror("blocking sel in d_step (nr.120, near line 337)");
S_2647_0: /* 2 */
		goto S_2649_0;
S_2648_2: /* 3 */
		Uerror("blocking sel in d_step (nr.121, near line 316)");
S_2649_0: /* 2 */
		goto S_2651_0; /* '.' */
		goto S_2651_0; /* ';' */
S_2650_2: /* 3 */
		Uerror("blocking sel in d_step (nr.122, near line 310)");
S_2652_0: /* 2 */
		goto S_2653_0;	/* 'break' */
S_2653_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_2654_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_2655_0: /* 2 */
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_2656_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_2657_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		goto S_2662_0;
S_2662_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 436: // STATE 2664 - remote.pml:379 - [to = 0] (0:2821:1 - 3)
		IfNotBlocked
		reached[0][2664] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 437: // STATE 2665 - remote.pml:264 - [((chain==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2665] = 1;
		if (!((((int)((P0 *)_this)->chain)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: chain */  (trpt+1)->bup.oval = ((P0 *)_this)->chain;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->chain = 0;
		_m = 3; goto P999; /* 0 */
	case 438: // STATE 2672 - remote.pml:266 - [D_STEP266]
		IfNotBlocked

		reached[0][2672] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2667_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_2668_0: /* 2 */
		spin_assert(((((int)((P0 *)_this)->pf)!=255)&&(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ])!=0)), "((pf!=255)&&(last[pf]!=0))", II, tt, t);
S_2669_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_2670_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		goto S_2814_0;
S_2814_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 439: // STATE 2673 - remote.pml:221 - [x = ((pf+1)/2)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2673] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->x);
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 440: // STATE 2674 - remote.pml:223 - [to = slab_heap[x]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2674] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 441: // STATE 2675 - remote.pml:225 - [((to==h))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2675] = 1;
		if (!((((int)((P0 *)_this)->to)==((int)((P0 *)_this)->h))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 442: // STATE 2711 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][2711] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2675_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_2676_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_2677_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_2678_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_2692_0: /* 2 */
S_2691_0: /* 2 */
S_2679_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_2691_1;
S_2680_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_2681_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_2682_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2687_0: /* 2 */
S_2683_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_2687_1;
S_2684_0: /* 2 */
		goto S_2694_0;	/* 'goto' */
S_2687_1: /* 3 */
S_2685_0: /* 2 */
		/* else */;
S_2686_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_2688_0;
S_2687_2: /* 3 */
		Uerror("blocking sel in d_step (nr.123, near line 145)");
S_2688_0: /* 2 */
		goto S_2692_0; /* '.' */
		goto S_2692_0; /* ';' */
S_2691_1: /* 3 */
S_2689_0: /* 2 */
		/* else */;
S_2690_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_2692_0; /* ';' */
S_2691_2: /* 3 */
		Uerror("blocking sel in d_step (nr.124, near line 140)");
S_2693_0: /* 2 */
		goto S_2694_0;	/* 'break' */
S_2694_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_2695_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2696_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_2697_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_2708_0: /* 2 */
S_2706_0: /* 2 */
S_2698_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_2706_1;
S_2704_0: /* 2 */
S_2699_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_2700_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2701_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2702_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2703_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_2707_0;
S_2706_1: /* 3 */
S_2705_0: /* 2 */
		/* else */;
		goto S_2707_0;
S_2706_2: /* 3 */
		Uerror("blocking sel in d_step (nr.125, near line 126)");
S_2707_0: /* 2 */
		goto S_2709_0;
S_2709_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_2712_0;
S_2712_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 443: // STATE 2714 - remote.pml:228 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][2714] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 444: // STATE 2715 - remote.pml:164 - [old = inbox[to]] (0:2733:2 - 1)
		IfNotBlocked
		reached[0][2715] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(2733, 2716, 2733) */
		reached[0][2716] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 2734, 2733) */
		reached[0][2734] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 445: // STATE 2718 - remote.pml:168 - [((!(ok)&&(old==255)))] (2742:0:2 - 1)
		IfNotBlocked
		reached[0][2718] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b83(2742, 2719, 2742) */
		reached[0][2719] = 1;
		;
		/* merge: old = 0(2742, 2736, 2742) */
		reached[0][2736] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 446: // STATE 2720 - remote.pml:170 - [((!(ok)&&!((old==255))))] (2728:0:1 - 1)
		IfNotBlocked
		reached[0][2720] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[last[pf]] = old(0, 2721, 2728) */
		reached[0][2721] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 447: // STATE 2722 - remote.pml:173 - [((inbox[to]==old))] (2733:0:2 - 1)
		IfNotBlocked
		reached[0][2722] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(2733, 2723, 2733) */
		reached[0][2723] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = pf(2733, 2724, 2733) */
		reached[0][2724] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(2733, 2725, 2733) */
		reached[0][2725] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(2733, 2729, 2733) */
		reached[0][2729] = 1;
		;
		/* merge: .(goto)(0, 2734, 2733) */
		reached[0][2734] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 448: // STATE 2729 - remote.pml:179 - [.(goto)] (0:2733:0 - 2)
		IfNotBlocked
		reached[0][2729] = 1;
		;
		/* merge: .(goto)(0, 2734, 2733) */
		reached[0][2734] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 449: // STATE 2727 - remote.pml:177 - [old = inbox[to]] (0:2733:1 - 1)
		IfNotBlocked
		reached[0][2727] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(2733, 2729, 2733) */
		reached[0][2729] = 1;
		;
		/* merge: .(goto)(0, 2734, 2733) */
		reached[0][2734] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 450: // STATE 2731 - remote.pml:180 - [(ok)] (2742:0:1 - 1)
		IfNotBlocked
		reached[0][2731] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b83(2742, 2732, 2742) */
		reached[0][2732] = 1;
		;
		/* merge: old = 0(2742, 2736, 2742) */
		reached[0][2736] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 451: // STATE 2736 - remote.pml:182 - [old = 0] (0:2742:1 - 5)
		IfNotBlocked
		reached[0][2736] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 452: // STATE 2738 - remote.pml:231 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2738] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 453: // STATE 2741 - remote.pml:232 - [assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][2741] = 1;
		spin_assert( !((((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==255)&&(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->to)))&&(((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0))), " !((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0)))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 454: // STATE 2758 - remote.pml:188 - [D_STEP188]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][2758] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2746_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_2747_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_2755_0: /* 2 */
S_2748_0: /* 2 */
		if (!(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))))
			goto S_2755_1;
S_2749_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2752_0: /* 2 */
S_2750_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2751_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_2753_0;
S_2753_0: /* 2 */
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_2756_0;
S_2755_1: /* 3 */
S_2754_0: /* 2 */
		/* else */;
		goto S_2756_0;
S_2755_2: /* 3 */
		Uerror("blocking sel in d_step (nr.126, near line 193)");
S_2756_0: /* 2 */
		goto S_2802_0;
S_2802_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 455: // STATE 2760 - remote.pml:238 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2760] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 456: // STATE 2763 - remote.pml:239 - [D_STEP239]
		/* default 258 */
		

		reached[0][2763] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2760_0: /* 2 */
		spin_assert((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0), "(used[x]>0)", II, tt, t);
S_2761_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 2;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_2799_0;
S_2799_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 457: // STATE 2799 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][2799] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2763_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_2764_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_2765_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_2766_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_2780_0: /* 2 */
S_2779_0: /* 2 */
S_2767_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_2779_1;
S_2768_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_2769_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_2770_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2775_0: /* 2 */
S_2771_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_2775_1;
S_2772_0: /* 2 */
		goto S_2782_0;	/* 'goto' */
S_2775_1: /* 3 */
S_2773_0: /* 2 */
		/* else */;
S_2774_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_2776_0;
S_2775_2: /* 3 */
		Uerror("blocking sel in d_step (nr.127, near line 145)");
S_2776_0: /* 2 */
		goto S_2780_0; /* '.' */
		goto S_2780_0; /* ';' */
S_2779_1: /* 3 */
S_2777_0: /* 2 */
		/* else */;
S_2778_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_2780_0; /* ';' */
S_2779_2: /* 3 */
		Uerror("blocking sel in d_step (nr.128, near line 140)");
S_2781_0: /* 2 */
		goto S_2782_0;	/* 'break' */
S_2782_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_2783_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2784_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_2785_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_2796_0: /* 2 */
S_2794_0: /* 2 */
S_2786_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_2794_1;
S_2792_0: /* 2 */
S_2787_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_2788_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2789_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2790_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2791_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_2795_0;
S_2794_1: /* 3 */
S_2793_0: /* 2 */
		/* else */;
		goto S_2795_0;
S_2794_2: /* 3 */
		Uerror("blocking sel in d_step (nr.129, near line 126)");
S_2795_0: /* 2 */
		goto S_2797_0;
S_2797_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_2800_0;
S_2800_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 458: // STATE 2805 - remote.pml:247 - [assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))] (0:0:0 - 2)
		IfNotBlocked
		reached[0][2805] = 1;
		spin_assert((((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2))||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4)), "(((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 459: // STATE 2806 - remote.pml:250 - [(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][2806] = 1;
		if (!(((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)&&(((int)now.inbox[ Index(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]), 4) ])!=255))||(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)))||(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))&& !(((int)now.orphans_lock))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 460: // STATE 2814 - remote.pml:253 - [D_STEP253]
		IfNotBlocked

		reached[0][2814] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2810_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_2811_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_2812_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_2815_0;
S_2815_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 461: // STATE 2816 - remote.pml:279 - [pf = 0] (0:2817:1 - 1)
		IfNotBlocked
		reached[0][2816] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->pf);
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
		/* merge: .(goto)(0, 2818, 2817) */
		reached[0][2818] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 462: // STATE 2820 - remote.pml:281 - [(1)] (2854:0:1 - 3)
		IfNotBlocked
		reached[0][2820] = 1;
		if (!(1))
			continue;
		/* merge: .(goto)(2854, 2830, 2854) */
		reached[0][2830] = 1;
		;
		/* merge: .(goto)(2854, 2833, 2854) */
		reached[0][2833] = 1;
		;
		/* merge: bundle_to = now(2854, 2835, 2854) */
		reached[0][2835] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->bundle_to);
		((P0 *)_this)->bundle_to = ((int)((P0 *)_this)->now);
#ifdef VAR_RANGES
		logval("thread:bundle_to", ((int)((P0 *)_this)->bundle_to));
#endif
		;
		/* merge: .(goto)(0, 2838, 2854) */
		reached[0][2838] = 1;
		;
		_m = 3; goto P999; /* 4 */
	case 463: // STATE 2828 - remote.pml:382 - [D_STEP382]
		IfNotBlocked

		reached[0][2828] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2822_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_2823_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_2824_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_2825_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_2826_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_2829_0;
S_2829_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 464: // STATE 2835 - remote.pml:403 - [bundle_to = now] (0:2854:1 - 5)
		IfNotBlocked
		reached[0][2835] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->bundle_to);
		((P0 *)_this)->bundle_to = ((int)((P0 *)_this)->now);
#ifdef VAR_RANGES
		logval("thread:bundle_to", ((int)((P0 *)_this)->bundle_to));
#endif
		;
		/* merge: .(goto)(0, 2838, 2854) */
		reached[0][2838] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 465: // STATE 2854 - remote.pml:406 - [D_STEP406]
		IfNotBlocked

		reached[0][2854] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2838_0: /* 2 */
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("thread:now", ((int)((P0 *)_this)->now));
#endif
		;
S_2839_0: /* 2 */
		now.last[ Index(((P0 *)_this)->post_first, 5) ] = ((int)((P0 *)_this)->post_last);
#ifdef VAR_RANGES
		logval("last[thread:post_first]", ((int)now.last[ Index(((int)((P0 *)_this)->post_first), 5) ]));
#endif
		;
S_2840_0: /* 2 */
		now.count[ Index(((P0 *)_this)->post_first, 5) ] = ((int)((P0 *)_this)->post_blocks);
#ifdef VAR_RANGES
		logval("count[thread:post_first]", ((int)now.count[ Index(((int)((P0 *)_this)->post_first), 5) ]));
#endif
		;
S_2841_0: /* 2 */
		now.next[ Index(((P0 *)_this)->post_last, 5) ] = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("next[thread:post_last]", ((int)now.next[ Index(((int)((P0 *)_this)->post_last), 5) ]));
#endif
		;
S_2845_0: /* 2 */
S_2842_0: /* 2 */
		if (!((((int)((P0 *)_this)->bundle_first)==0)))
			goto S_2845_1;
S_2843_0: /* 2 */
		((P0 *)_this)->bundle_last = ((int)((P0 *)_this)->post_last);
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
		goto S_2846_0;
S_2845_1: /* 3 */
S_2844_0: /* 2 */
		/* else */;
		goto S_2846_0;
S_2845_2: /* 3 */
		Uerror("blocking sel in d_step (nr.130, near line 411)");
S_2846_0: /* 2 */
S_2847_0: /* 2 */
		((P0 *)_this)->bundle_first = ((int)((P0 *)_this)->post_first);
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_2848_0: /* 2 */
		((P0 *)_this)->bundle_blocks = (((int)((P0 *)_this)->bundle_blocks)+((int)((P0 *)_this)->post_blocks));
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
S_2849_0: /* 2 */
		((P0 *)_this)->post_slab = 0;
#ifdef VAR_RANGES
		logval("thread:post_slab", ((int)((P0 *)_this)->post_slab));
#endif
		;
S_2850_0: /* 2 */
		((P0 *)_this)->post_first = 0;
#ifdef VAR_RANGES
		logval("thread:post_first", ((int)((P0 *)_this)->post_first));
#endif
		;
S_2851_0: /* 2 */
		((P0 *)_this)->post_last = 0;
#ifdef VAR_RANGES
		logval("thread:post_last", ((int)((P0 *)_this)->post_last));
#endif
		;
S_2852_0: /* 2 */
		((P0 *)_this)->post_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:post_blocks", ((int)((P0 *)_this)->post_blocks));
#endif
		;
		goto S_3124_0;
S_3124_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 466: // STATE 2855 - remote.pml:423 - [((bundle_blocks>=2))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][2855] = 1;
		if (!((((int)((P0 *)_this)->bundle_blocks)>=2)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 467: // STATE 2856 - remote.pml:357 - [((bundle_first!=0))] (2884:0:2 - 1)
		IfNotBlocked
		reached[0][2856] = 1;
		if (!((((int)((P0 *)_this)->bundle_first)!=0)))
			continue;
		/* merge: ok = 0(2884, 2857, 2884) */
		reached[0][2857] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: to = bundle_to(2884, 2858, 2884) */
		reached[0][2858] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)((P0 *)_this)->bundle_to);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 468: // STATE 2859 - remote.pml:361 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][2859] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 469: // STATE 2860 - remote.pml:164 - [old = inbox[to]] (0:2878:2 - 1)
		IfNotBlocked
		reached[0][2860] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(2878, 2861, 2878) */
		reached[0][2861] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 2879, 2878) */
		reached[0][2879] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 470: // STATE 2863 - remote.pml:168 - [((!(ok)&&(old==255)))] (3118:0:2 - 1)
		IfNotBlocked
		reached[0][2863] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b85(3118, 2864, 3118) */
		reached[0][2864] = 1;
		;
		/* merge: old = 0(3118, 2881, 3118) */
		reached[0][2881] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 2885, 3118) */
		reached[0][2885] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 471: // STATE 2865 - remote.pml:170 - [((!(ok)&&!((old==255))))] (2873:0:1 - 1)
		IfNotBlocked
		reached[0][2865] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[bundle_last] = old(0, 2866, 2873) */
		reached[0][2866] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]);
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 472: // STATE 2867 - remote.pml:173 - [((inbox[to]==old))] (2878:0:2 - 1)
		IfNotBlocked
		reached[0][2867] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(2878, 2868, 2878) */
		reached[0][2868] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = bundle_first(2878, 2869, 2878) */
		reached[0][2869] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(2878, 2870, 2878) */
		reached[0][2870] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(2878, 2874, 2878) */
		reached[0][2874] = 1;
		;
		/* merge: .(goto)(0, 2879, 2878) */
		reached[0][2879] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 473: // STATE 2874 - remote.pml:179 - [.(goto)] (0:2878:0 - 2)
		IfNotBlocked
		reached[0][2874] = 1;
		;
		/* merge: .(goto)(0, 2879, 2878) */
		reached[0][2879] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 474: // STATE 2872 - remote.pml:177 - [old = inbox[to]] (0:2878:1 - 1)
		IfNotBlocked
		reached[0][2872] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(2878, 2874, 2878) */
		reached[0][2874] = 1;
		;
		/* merge: .(goto)(0, 2879, 2878) */
		reached[0][2879] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 475: // STATE 2876 - remote.pml:180 - [(ok)] (3118:0:1 - 1)
		IfNotBlocked
		reached[0][2876] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b85(3118, 2877, 3118) */
		reached[0][2877] = 1;
		;
		/* merge: old = 0(3118, 2881, 3118) */
		reached[0][2881] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 2885, 3118) */
		reached[0][2885] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 476: // STATE 2881 - remote.pml:182 - [old = 0] (0:3118:1 - 5)
		IfNotBlocked
		reached[0][2881] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 2885, 3118) */
		reached[0][2885] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 477: // STATE 2886 - remote.pml:365 - [(!(ok))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2886] = 1;
		if (!( !(((int)((P0 *)_this)->ok))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 478: // STATE 2892 - remote.pml:366 - [D_STEP366]
		IfNotBlocked

		reached[0][2892] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2886_0: /* 2 */
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
S_2887_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_2888_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_2889_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_2890_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_2950_0;
S_2950_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 479: // STATE 2893 - remote.pml:376 - [((to==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2893] = 1;
		if (!((((int)((P0 *)_this)->to)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 480: // STATE 2948 - remote.pml:307 - [D_STEP307]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][2948] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2893_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_2894_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_2940_0: /* 2 */
S_2939_0: /* 2 */
S_2895_0: /* 2 */
		if (!((((int)((P0 *)_this)->chain)==0)))
			goto S_2939_1;
S_2896_0: /* 2 */
		goto S_2942_0;	/* 'goto' */
S_2939_1: /* 3 */
S_2897_0: /* 2 */
		/* else */;
S_2898_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_2899_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_2900_0: /* 2 */
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_2937_0: /* 2 */
S_2901_0: /* 2 */
		if (!((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=4))||(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])>((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])))))
			goto S_2937_1;
S_2902_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_2903_0: /* 2 */
		((P0 *)_this)->rest = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
		goto S_2938_0;
S_2937_1: /* 3 */
S_2904_0: /* 2 */
		/* else */;
S_2905_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_2916_0: /* 2 */
S_2915_0: /* 2 */
S_2906_0: /* 2 */
		if (!(1))
			goto S_2915_1;
S_2907_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_2908_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_2913_0: /* 2 */
S_2909_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_2913_1;
S_2910_0: /* 2 */
		goto S_2918_0;	/* 'goto' */
S_2913_1: /* 3 */
S_2911_0: /* 2 */
		/* else */;
S_2912_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_2914_0;
S_2913_2: /* 3 */
		Uerror("blocking sel in d_step (nr.131, near line 326)");
S_2914_0: /* 2 */
		goto S_2916_0; /* '.' */
		goto S_2916_0; /* ';' */
S_2915_1: /* 3 */
		Uerror("blocking sel in d_step (nr.132, near line 322)");
S_2917_0: /* 2 */
		goto S_2918_0;	/* 'break' */
S_2918_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_2919_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2920_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2921_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_2922_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_2923_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0);
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2935_0: /* 2 */
S_2924_0: /* 2 */
		if (!((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)))
			goto S_2935_1;
S_2927_0: /* 2 */
S_2925_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2926_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_2933_0;
S_2933_0: /* 2 */
S_2928_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_2929_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2930_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2931_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2932_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_2936_0;
S_2935_1: /* 3 */
S_2934_0: /* 2 */
		/* else */;
		goto S_2936_0;
S_2935_2: /* 3 */
		Uerror("blocking sel in d_step (nr.133, near line 337)");
S_2936_0: /* 2 */
		goto S_2938_0;
S_2937_2: /* 3 */
		Uerror("blocking sel in d_step (nr.134, near line 316)");
S_2938_0: /* 2 */
		goto S_2940_0; /* '.' */
		goto S_2940_0; /* ';' */
S_2939_2: /* 3 */
		Uerror("blocking sel in d_step (nr.135, near line 310)");
S_2941_0: /* 2 */
		goto S_2942_0;	/* 'break' */
S_2942_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_2943_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_2944_0: /* 2 */
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_2945_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_2946_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		goto S_2951_0;
S_2951_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 481: // STATE 2953 - remote.pml:379 - [to = 0] (0:3110:1 - 3)
		IfNotBlocked
		reached[0][2953] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 482: // STATE 2954 - remote.pml:264 - [((chain==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2954] = 1;
		if (!((((int)((P0 *)_this)->chain)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: chain */  (trpt+1)->bup.oval = ((P0 *)_this)->chain;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->chain = 0;
		_m = 3; goto P999; /* 0 */
	case 483: // STATE 2961 - remote.pml:266 - [D_STEP266]
		IfNotBlocked

		reached[0][2961] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2956_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_2957_0: /* 2 */
		spin_assert(((((int)((P0 *)_this)->pf)!=255)&&(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ])!=0)), "((pf!=255)&&(last[pf]!=0))", II, tt, t);
S_2958_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_2959_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		goto S_3103_0;
S_3103_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 484: // STATE 2962 - remote.pml:221 - [x = ((pf+1)/2)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2962] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->x);
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 485: // STATE 2963 - remote.pml:223 - [to = slab_heap[x]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2963] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 486: // STATE 2964 - remote.pml:225 - [((to==h))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][2964] = 1;
		if (!((((int)((P0 *)_this)->to)==((int)((P0 *)_this)->h))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 487: // STATE 3000 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][3000] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_2964_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_2965_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_2966_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_2967_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_2981_0: /* 2 */
S_2980_0: /* 2 */
S_2968_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_2980_1;
S_2969_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_2970_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_2971_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2976_0: /* 2 */
S_2972_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_2976_1;
S_2973_0: /* 2 */
		goto S_2983_0;	/* 'goto' */
S_2976_1: /* 3 */
S_2974_0: /* 2 */
		/* else */;
S_2975_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_2977_0;
S_2976_2: /* 3 */
		Uerror("blocking sel in d_step (nr.136, near line 145)");
S_2977_0: /* 2 */
		goto S_2981_0; /* '.' */
		goto S_2981_0; /* ';' */
S_2980_1: /* 3 */
S_2978_0: /* 2 */
		/* else */;
S_2979_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_2981_0; /* ';' */
S_2980_2: /* 3 */
		Uerror("blocking sel in d_step (nr.137, near line 140)");
S_2982_0: /* 2 */
		goto S_2983_0;	/* 'break' */
S_2983_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_2984_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2985_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_2986_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_2997_0: /* 2 */
S_2995_0: /* 2 */
S_2987_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_2995_1;
S_2993_0: /* 2 */
S_2988_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_2989_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2990_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2991_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_2992_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_2996_0;
S_2995_1: /* 3 */
S_2994_0: /* 2 */
		/* else */;
		goto S_2996_0;
S_2995_2: /* 3 */
		Uerror("blocking sel in d_step (nr.138, near line 126)");
S_2996_0: /* 2 */
		goto S_2998_0;
S_2998_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_3001_0;
S_3001_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 488: // STATE 3003 - remote.pml:228 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][3003] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 489: // STATE 3004 - remote.pml:164 - [old = inbox[to]] (0:3022:2 - 1)
		IfNotBlocked
		reached[0][3004] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(3022, 3005, 3022) */
		reached[0][3005] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 3023, 3022) */
		reached[0][3023] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 490: // STATE 3007 - remote.pml:168 - [((!(ok)&&(old==255)))] (3031:0:2 - 1)
		IfNotBlocked
		reached[0][3007] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b91(3031, 3008, 3031) */
		reached[0][3008] = 1;
		;
		/* merge: old = 0(3031, 3025, 3031) */
		reached[0][3025] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 491: // STATE 3009 - remote.pml:170 - [((!(ok)&&!((old==255))))] (3017:0:1 - 1)
		IfNotBlocked
		reached[0][3009] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[last[pf]] = old(0, 3010, 3017) */
		reached[0][3010] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 492: // STATE 3011 - remote.pml:173 - [((inbox[to]==old))] (3022:0:2 - 1)
		IfNotBlocked
		reached[0][3011] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(3022, 3012, 3022) */
		reached[0][3012] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = pf(3022, 3013, 3022) */
		reached[0][3013] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(3022, 3014, 3022) */
		reached[0][3014] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(3022, 3018, 3022) */
		reached[0][3018] = 1;
		;
		/* merge: .(goto)(0, 3023, 3022) */
		reached[0][3023] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 493: // STATE 3018 - remote.pml:179 - [.(goto)] (0:3022:0 - 2)
		IfNotBlocked
		reached[0][3018] = 1;
		;
		/* merge: .(goto)(0, 3023, 3022) */
		reached[0][3023] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 494: // STATE 3016 - remote.pml:177 - [old = inbox[to]] (0:3022:1 - 1)
		IfNotBlocked
		reached[0][3016] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(3022, 3018, 3022) */
		reached[0][3018] = 1;
		;
		/* merge: .(goto)(0, 3023, 3022) */
		reached[0][3023] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 495: // STATE 3020 - remote.pml:180 - [(ok)] (3031:0:1 - 1)
		IfNotBlocked
		reached[0][3020] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b91(3031, 3021, 3031) */
		reached[0][3021] = 1;
		;
		/* merge: old = 0(3031, 3025, 3031) */
		reached[0][3025] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 496: // STATE 3025 - remote.pml:182 - [old = 0] (0:3031:1 - 5)
		IfNotBlocked
		reached[0][3025] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 497: // STATE 3027 - remote.pml:231 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3027] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 498: // STATE 3030 - remote.pml:232 - [assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][3030] = 1;
		spin_assert( !((((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==255)&&(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->to)))&&(((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0))), " !((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0)))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 499: // STATE 3047 - remote.pml:188 - [D_STEP188]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][3047] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3035_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_3036_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_3044_0: /* 2 */
S_3037_0: /* 2 */
		if (!(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))))
			goto S_3044_1;
S_3038_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3041_0: /* 2 */
S_3039_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3040_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_3042_0;
S_3042_0: /* 2 */
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_3045_0;
S_3044_1: /* 3 */
S_3043_0: /* 2 */
		/* else */;
		goto S_3045_0;
S_3044_2: /* 3 */
		Uerror("blocking sel in d_step (nr.139, near line 193)");
S_3045_0: /* 2 */
		goto S_3091_0;
S_3091_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 500: // STATE 3049 - remote.pml:238 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3049] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 501: // STATE 3052 - remote.pml:239 - [D_STEP239]
		/* default 258 */
		

		reached[0][3052] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3049_0: /* 2 */
		spin_assert((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0), "(used[x]>0)", II, tt, t);
S_3050_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 2;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_3088_0;
S_3088_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 502: // STATE 3088 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][3088] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3052_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_3053_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_3054_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_3055_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_3069_0: /* 2 */
S_3068_0: /* 2 */
S_3056_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_3068_1;
S_3057_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_3058_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_3059_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3064_0: /* 2 */
S_3060_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_3064_1;
S_3061_0: /* 2 */
		goto S_3071_0;	/* 'goto' */
S_3064_1: /* 3 */
S_3062_0: /* 2 */
		/* else */;
S_3063_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_3065_0;
S_3064_2: /* 3 */
		Uerror("blocking sel in d_step (nr.140, near line 145)");
S_3065_0: /* 2 */
		goto S_3069_0; /* '.' */
		goto S_3069_0; /* ';' */
S_3068_1: /* 3 */
S_3066_0: /* 2 */
		/* else */;
S_3067_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_3069_0; /* ';' */
S_3068_2: /* 3 */
		Uerror("blocking sel in d_step (nr.141, near line 140)");
S_3070_0: /* 2 */
		goto S_3071_0;	/* 'break' */
S_3071_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_3072_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3073_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_3074_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_3085_0: /* 2 */
S_3083_0: /* 2 */
S_3075_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_3083_1;
S_3081_0: /* 2 */
S_3076_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_3077_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3078_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3079_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3080_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_3084_0;
S_3083_1: /* 3 */
S_3082_0: /* 2 */
		/* else */;
		goto S_3084_0;
S_3083_2: /* 3 */
		Uerror("blocking sel in d_step (nr.142, near line 126)");
S_3084_0: /* 2 */
		goto S_3086_0;
S_3086_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_3089_0;
S_3089_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 503: // STATE 3094 - remote.pml:247 - [assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))] (0:0:0 - 2)
		IfNotBlocked
		reached[0][3094] = 1;
		spin_assert((((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2))||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4)), "(((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 504: // STATE 3095 - remote.pml:250 - [(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][3095] = 1;
		if (!(((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)&&(((int)now.inbox[ Index(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]), 4) ])!=255))||(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)))||(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))&& !(((int)now.orphans_lock))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 505: // STATE 3103 - remote.pml:253 - [D_STEP253]
		IfNotBlocked

		reached[0][3103] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3099_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_3100_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_3101_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_3104_0;
S_3104_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 506: // STATE 3105 - remote.pml:279 - [pf = 0] (0:3106:1 - 1)
		IfNotBlocked
		reached[0][3105] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->pf);
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
		/* merge: .(goto)(0, 3107, 3106) */
		reached[0][3107] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 507: // STATE 3117 - remote.pml:382 - [D_STEP382]
		IfNotBlocked

		reached[0][3117] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3111_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_3112_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_3113_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_3114_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_3115_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_3118_0;
S_3118_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 508: // STATE 3131 - remote.pml:357 - [((bundle_first!=0))] (3159:0:2 - 1)
		IfNotBlocked
		reached[0][3131] = 1;
		if (!((((int)((P0 *)_this)->bundle_first)!=0)))
			continue;
		/* merge: ok = 0(3159, 3132, 3159) */
		reached[0][3132] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: to = bundle_to(3159, 3133, 3159) */
		reached[0][3133] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)((P0 *)_this)->bundle_to);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 509: // STATE 3134 - remote.pml:361 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][3134] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 510: // STATE 3135 - remote.pml:164 - [old = inbox[to]] (0:3153:2 - 1)
		IfNotBlocked
		reached[0][3135] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(3153, 3136, 3153) */
		reached[0][3136] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 3154, 3153) */
		reached[0][3154] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 511: // STATE 3138 - remote.pml:168 - [((!(ok)&&(old==255)))] (3393:0:2 - 1)
		IfNotBlocked
		reached[0][3138] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b93(3393, 3139, 3393) */
		reached[0][3139] = 1;
		;
		/* merge: old = 0(3393, 3156, 3393) */
		reached[0][3156] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 3160, 3393) */
		reached[0][3160] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 512: // STATE 3140 - remote.pml:170 - [((!(ok)&&!((old==255))))] (3148:0:1 - 1)
		IfNotBlocked
		reached[0][3140] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[bundle_last] = old(0, 3141, 3148) */
		reached[0][3141] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]);
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 513: // STATE 3142 - remote.pml:173 - [((inbox[to]==old))] (3153:0:2 - 1)
		IfNotBlocked
		reached[0][3142] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(3153, 3143, 3153) */
		reached[0][3143] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = bundle_first(3153, 3144, 3153) */
		reached[0][3144] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(3153, 3145, 3153) */
		reached[0][3145] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(3153, 3149, 3153) */
		reached[0][3149] = 1;
		;
		/* merge: .(goto)(0, 3154, 3153) */
		reached[0][3154] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 514: // STATE 3149 - remote.pml:179 - [.(goto)] (0:3153:0 - 2)
		IfNotBlocked
		reached[0][3149] = 1;
		;
		/* merge: .(goto)(0, 3154, 3153) */
		reached[0][3154] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 515: // STATE 3147 - remote.pml:177 - [old = inbox[to]] (0:3153:1 - 1)
		IfNotBlocked
		reached[0][3147] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(3153, 3149, 3153) */
		reached[0][3149] = 1;
		;
		/* merge: .(goto)(0, 3154, 3153) */
		reached[0][3154] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 516: // STATE 3151 - remote.pml:180 - [(ok)] (3393:0:1 - 1)
		IfNotBlocked
		reached[0][3151] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b93(3393, 3152, 3393) */
		reached[0][3152] = 1;
		;
		/* merge: old = 0(3393, 3156, 3393) */
		reached[0][3156] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 3160, 3393) */
		reached[0][3160] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 517: // STATE 3156 - remote.pml:182 - [old = 0] (0:3393:1 - 5)
		IfNotBlocked
		reached[0][3156] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 3160, 3393) */
		reached[0][3160] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 518: // STATE 3161 - remote.pml:365 - [(!(ok))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3161] = 1;
		if (!( !(((int)((P0 *)_this)->ok))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 519: // STATE 3167 - remote.pml:366 - [D_STEP366]
		IfNotBlocked

		reached[0][3167] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3161_0: /* 2 */
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
S_3162_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_3163_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_3164_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_3165_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_3225_0;
S_3225_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 520: // STATE 3168 - remote.pml:376 - [((to==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3168] = 1;
		if (!((((int)((P0 *)_this)->to)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 521: // STATE 3223 - remote.pml:307 - [D_STEP307]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][3223] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3168_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_3169_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_3215_0: /* 2 */
S_3214_0: /* 2 */
S_3170_0: /* 2 */
		if (!((((int)((P0 *)_this)->chain)==0)))
			goto S_3214_1;
S_3171_0: /* 2 */
		goto S_3217_0;	/* 'goto' */
S_3214_1: /* 3 */
S_3172_0: /* 2 */
		/* else */;
S_3173_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_3174_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_3175_0: /* 2 */
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_3212_0: /* 2 */
S_3176_0: /* 2 */
		if (!((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=4))||(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])>((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])))))
			goto S_3212_1;
S_3177_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_3178_0: /* 2 */
		((P0 *)_this)->rest = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
		goto S_3213_0;
S_3212_1: /* 3 */
S_3179_0: /* 2 */
		/* else */;
S_3180_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_3191_0: /* 2 */
S_3190_0: /* 2 */
S_3181_0: /* 2 */
		if (!(1))
			goto S_3190_1;
S_3182_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_3183_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_3188_0: /* 2 */
S_3184_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_3188_1;
S_3185_0: /* 2 */
		goto S_3193_0;	/* 'goto' */
S_3188_1: /* 3 */
S_3186_0: /* 2 */
		/* else */;
S_3187_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_3189_0;
S_3188_2: /* 3 */
		Uerror("blocking sel in d_step (nr.143, near line 326)");
S_3189_0: /* 2 */
		goto S_3191_0; /* '.' */
		goto S_3191_0; /* ';' */
S_3190_1: /* 3 */
		Uerror("blocking sel in d_step (nr.144, near line 322)");
S_3192_0: /* 2 */
		goto S_3193_0;	/* 'break' */
S_3193_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_3194_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3195_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3196_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_3197_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_3198_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0);
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3210_0: /* 2 */
S_3199_0: /* 2 */
		if (!((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)))
			goto S_3210_1;
S_3202_0: /* 2 */
S_3200_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3201_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_3208_0;
S_3208_0: /* 2 */
S_3203_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_3204_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3205_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3206_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3207_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_3211_0;
S_3210_1: /* 3 */
S_3209_0: /* 2 */
		/* else */;
		goto S_3211_0;
S_3210_2: /* 3 */
		Uerror("blocking sel in d_step (nr.145, near line 337)");
S_3211_0: /* 2 */
		goto S_3213_0;
S_3212_2: /* 3 */
		Uerror("blocking sel in d_step (nr.146, near line 316)");
S_3213_0: /* 2 */
		goto S_3215_0; /* '.' */
		goto S_3215_0; /* ';' */
S_3214_2: /* 3 */
		Uerror("blocking sel in d_step (nr.147, near line 310)");
S_3216_0: /* 2 */
		goto S_3217_0;	/* 'break' */
S_3217_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_3218_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_3219_0: /* 2 */
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_3220_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_3221_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		goto S_3226_0;
S_3226_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 522: // STATE 3228 - remote.pml:379 - [to = 0] (0:3385:1 - 3)
		IfNotBlocked
		reached[0][3228] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 523: // STATE 3229 - remote.pml:264 - [((chain==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3229] = 1;
		if (!((((int)((P0 *)_this)->chain)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: chain */  (trpt+1)->bup.oval = ((P0 *)_this)->chain;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->chain = 0;
		_m = 3; goto P999; /* 0 */
	case 524: // STATE 3236 - remote.pml:266 - [D_STEP266]
		IfNotBlocked

		reached[0][3236] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3231_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_3232_0: /* 2 */
		spin_assert(((((int)((P0 *)_this)->pf)!=255)&&(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ])!=0)), "((pf!=255)&&(last[pf]!=0))", II, tt, t);
S_3233_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_3234_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		goto S_3378_0;
S_3378_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 525: // STATE 3237 - remote.pml:221 - [x = ((pf+1)/2)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3237] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->x);
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 526: // STATE 3238 - remote.pml:223 - [to = slab_heap[x]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3238] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 527: // STATE 3239 - remote.pml:225 - [((to==h))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3239] = 1;
		if (!((((int)((P0 *)_this)->to)==((int)((P0 *)_this)->h))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 528: // STATE 3275 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][3275] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3239_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_3240_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_3241_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_3242_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_3256_0: /* 2 */
S_3255_0: /* 2 */
S_3243_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_3255_1;
S_3244_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_3245_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_3246_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3251_0: /* 2 */
S_3247_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_3251_1;
S_3248_0: /* 2 */
		goto S_3258_0;	/* 'goto' */
S_3251_1: /* 3 */
S_3249_0: /* 2 */
		/* else */;
S_3250_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_3252_0;
S_3251_2: /* 3 */
		Uerror("blocking sel in d_step (nr.148, near line 145)");
S_3252_0: /* 2 */
		goto S_3256_0; /* '.' */
		goto S_3256_0; /* ';' */
S_3255_1: /* 3 */
S_3253_0: /* 2 */
		/* else */;
S_3254_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_3256_0; /* ';' */
S_3255_2: /* 3 */
		Uerror("blocking sel in d_step (nr.149, near line 140)");
S_3257_0: /* 2 */
		goto S_3258_0;	/* 'break' */
S_3258_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_3259_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3260_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_3261_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_3272_0: /* 2 */
S_3270_0: /* 2 */
S_3262_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_3270_1;
S_3268_0: /* 2 */
S_3263_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_3264_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3265_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3266_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3267_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_3271_0;
S_3270_1: /* 3 */
S_3269_0: /* 2 */
		/* else */;
		goto S_3271_0;
S_3270_2: /* 3 */
		Uerror("blocking sel in d_step (nr.150, near line 126)");
S_3271_0: /* 2 */
		goto S_3273_0;
S_3273_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_3276_0;
S_3276_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 529: // STATE 3278 - remote.pml:228 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][3278] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 530: // STATE 3279 - remote.pml:164 - [old = inbox[to]] (0:3297:2 - 1)
		IfNotBlocked
		reached[0][3279] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(3297, 3280, 3297) */
		reached[0][3280] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 3298, 3297) */
		reached[0][3298] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 531: // STATE 3282 - remote.pml:168 - [((!(ok)&&(old==255)))] (3306:0:2 - 1)
		IfNotBlocked
		reached[0][3282] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b99(3306, 3283, 3306) */
		reached[0][3283] = 1;
		;
		/* merge: old = 0(3306, 3300, 3306) */
		reached[0][3300] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 532: // STATE 3284 - remote.pml:170 - [((!(ok)&&!((old==255))))] (3292:0:1 - 1)
		IfNotBlocked
		reached[0][3284] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[last[pf]] = old(0, 3285, 3292) */
		reached[0][3285] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 533: // STATE 3286 - remote.pml:173 - [((inbox[to]==old))] (3297:0:2 - 1)
		IfNotBlocked
		reached[0][3286] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(3297, 3287, 3297) */
		reached[0][3287] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = pf(3297, 3288, 3297) */
		reached[0][3288] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(3297, 3289, 3297) */
		reached[0][3289] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(3297, 3293, 3297) */
		reached[0][3293] = 1;
		;
		/* merge: .(goto)(0, 3298, 3297) */
		reached[0][3298] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 534: // STATE 3293 - remote.pml:179 - [.(goto)] (0:3297:0 - 2)
		IfNotBlocked
		reached[0][3293] = 1;
		;
		/* merge: .(goto)(0, 3298, 3297) */
		reached[0][3298] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 535: // STATE 3291 - remote.pml:177 - [old = inbox[to]] (0:3297:1 - 1)
		IfNotBlocked
		reached[0][3291] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(3297, 3293, 3297) */
		reached[0][3293] = 1;
		;
		/* merge: .(goto)(0, 3298, 3297) */
		reached[0][3298] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 536: // STATE 3295 - remote.pml:180 - [(ok)] (3306:0:1 - 1)
		IfNotBlocked
		reached[0][3295] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b99(3306, 3296, 3306) */
		reached[0][3296] = 1;
		;
		/* merge: old = 0(3306, 3300, 3306) */
		reached[0][3300] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 537: // STATE 3300 - remote.pml:182 - [old = 0] (0:3306:1 - 5)
		IfNotBlocked
		reached[0][3300] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 538: // STATE 3302 - remote.pml:231 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3302] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 539: // STATE 3305 - remote.pml:232 - [assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][3305] = 1;
		spin_assert( !((((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==255)&&(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->to)))&&(((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0))), " !((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0)))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 540: // STATE 3322 - remote.pml:188 - [D_STEP188]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][3322] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3310_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_3311_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_3319_0: /* 2 */
S_3312_0: /* 2 */
		if (!(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))))
			goto S_3319_1;
S_3313_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3316_0: /* 2 */
S_3314_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3315_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_3317_0;
S_3317_0: /* 2 */
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_3320_0;
S_3319_1: /* 3 */
S_3318_0: /* 2 */
		/* else */;
		goto S_3320_0;
S_3319_2: /* 3 */
		Uerror("blocking sel in d_step (nr.151, near line 193)");
S_3320_0: /* 2 */
		goto S_3366_0;
S_3366_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 541: // STATE 3324 - remote.pml:238 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3324] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 542: // STATE 3327 - remote.pml:239 - [D_STEP239]
		/* default 258 */
		

		reached[0][3327] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3324_0: /* 2 */
		spin_assert((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0), "(used[x]>0)", II, tt, t);
S_3325_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 2;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_3363_0;
S_3363_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 543: // STATE 3363 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][3363] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3327_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_3328_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_3329_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_3330_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_3344_0: /* 2 */
S_3343_0: /* 2 */
S_3331_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_3343_1;
S_3332_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_3333_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_3334_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3339_0: /* 2 */
S_3335_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_3339_1;
S_3336_0: /* 2 */
		goto S_3346_0;	/* 'goto' */
S_3339_1: /* 3 */
S_3337_0: /* 2 */
		/* else */;
S_3338_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_3340_0;
S_3339_2: /* 3 */
		Uerror("blocking sel in d_step (nr.152, near line 145)");
S_3340_0: /* 2 */
		goto S_3344_0; /* '.' */
		goto S_3344_0; /* ';' */
S_3343_1: /* 3 */
S_3341_0: /* 2 */
		/* else */;
S_3342_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_3344_0; /* ';' */
S_3343_2: /* 3 */
		Uerror("blocking sel in d_step (nr.153, near line 140)");
S_3345_0: /* 2 */
		goto S_3346_0;	/* 'break' */
S_3346_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_3347_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3348_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_3349_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_3360_0: /* 2 */
S_3358_0: /* 2 */
S_3350_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_3358_1;
S_3356_0: /* 2 */
S_3351_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_3352_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3353_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3354_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3355_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_3359_0;
S_3358_1: /* 3 */
S_3357_0: /* 2 */
		/* else */;
		goto S_3359_0;
S_3358_2: /* 3 */
		Uerror("blocking sel in d_step (nr.154, near line 126)");
S_3359_0: /* 2 */
		goto S_3361_0;
S_3361_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_3364_0;
S_3364_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 544: // STATE 3369 - remote.pml:247 - [assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))] (0:0:0 - 2)
		IfNotBlocked
		reached[0][3369] = 1;
		spin_assert((((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2))||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4)), "(((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 545: // STATE 3370 - remote.pml:250 - [(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][3370] = 1;
		if (!(((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)&&(((int)now.inbox[ Index(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]), 4) ])!=255))||(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)))||(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))&& !(((int)now.orphans_lock))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 546: // STATE 3378 - remote.pml:253 - [D_STEP253]
		IfNotBlocked

		reached[0][3378] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3374_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_3375_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_3376_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_3379_0;
S_3379_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 547: // STATE 3380 - remote.pml:279 - [pf = 0] (0:3381:1 - 1)
		IfNotBlocked
		reached[0][3380] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->pf);
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
		/* merge: .(goto)(0, 3382, 3381) */
		reached[0][3382] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 548: // STATE 3384 - remote.pml:281 - [(1)] (3565:0:1 - 3)
		IfNotBlocked
		reached[0][3384] = 1;
		if (!(1))
			continue;
		/* merge: .(goto)(3565, 3394, 3565) */
		reached[0][3394] = 1;
		;
		/* merge: .(goto)(3565, 3397, 3565) */
		reached[0][3397] = 1;
		;
		/* merge: bundle_to = 0(3565, 3399, 3565) */
		reached[0][3399] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->bundle_to);
		((P0 *)_this)->bundle_to = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_to", ((int)((P0 *)_this)->bundle_to));
#endif
		;
		_m = 3; goto P999; /* 3 */
	case 549: // STATE 3392 - remote.pml:382 - [D_STEP382]
		IfNotBlocked

		reached[0][3392] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3386_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_3387_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_3388_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_3389_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_3390_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_3393_0;
S_3393_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 550: // STATE 3399 - remote.pml:435 - [bundle_to = 0] (0:3565:1 - 5)
		IfNotBlocked
		reached[0][3399] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->bundle_to);
		((P0 *)_this)->bundle_to = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_to", ((int)((P0 *)_this)->bundle_to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 551: // STATE 3401 - remote.pml:288 - [((inbox[h]!=0))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][3401] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ])!=0)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 552: // STATE 3404 - remote.pml:293 - [D_STEP293]
		IfNotBlocked

		reached[0][3404] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3401_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_3402_0: /* 2 */
		now.inbox[ Index(((P0 *)_this)->h, 4) ] = 0;
#ifdef VAR_RANGES
		logval("inbox[thread:h]", ((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ]));
#endif
		;
		goto S_3560_0;
S_3560_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 553: // STATE 3405 - remote.pml:264 - [((chain==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3405] = 1;
		if (!((((int)((P0 *)_this)->chain)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: chain */  (trpt+1)->bup.oval = ((P0 *)_this)->chain;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->chain = 0;
		_m = 3; goto P999; /* 0 */
	case 554: // STATE 3412 - remote.pml:266 - [D_STEP266]
		IfNotBlocked

		reached[0][3412] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3407_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_3408_0: /* 2 */
		spin_assert(((((int)((P0 *)_this)->pf)!=255)&&(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ])!=0)), "((pf!=255)&&(last[pf]!=0))", II, tt, t);
S_3409_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_3410_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		goto S_3554_0;
S_3554_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 555: // STATE 3413 - remote.pml:221 - [x = ((pf+1)/2)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3413] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->x);
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 556: // STATE 3414 - remote.pml:223 - [to = slab_heap[x]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3414] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 557: // STATE 3415 - remote.pml:225 - [((to==h))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3415] = 1;
		if (!((((int)((P0 *)_this)->to)==((int)((P0 *)_this)->h))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 558: // STATE 3451 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][3451] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3415_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_3416_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_3417_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_3418_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_3432_0: /* 2 */
S_3431_0: /* 2 */
S_3419_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_3431_1;
S_3420_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_3421_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_3422_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3427_0: /* 2 */
S_3423_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_3427_1;
S_3424_0: /* 2 */
		goto S_3434_0;	/* 'goto' */
S_3427_1: /* 3 */
S_3425_0: /* 2 */
		/* else */;
S_3426_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_3428_0;
S_3427_2: /* 3 */
		Uerror("blocking sel in d_step (nr.155, near line 145)");
S_3428_0: /* 2 */
		goto S_3432_0; /* '.' */
		goto S_3432_0; /* ';' */
S_3431_1: /* 3 */
S_3429_0: /* 2 */
		/* else */;
S_3430_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_3432_0; /* ';' */
S_3431_2: /* 3 */
		Uerror("blocking sel in d_step (nr.156, near line 140)");
S_3433_0: /* 2 */
		goto S_3434_0;	/* 'break' */
S_3434_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_3435_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3436_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_3437_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_3448_0: /* 2 */
S_3446_0: /* 2 */
S_3438_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_3446_1;
S_3444_0: /* 2 */
S_3439_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_3440_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3441_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3442_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3443_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_3447_0;
S_3446_1: /* 3 */
S_3445_0: /* 2 */
		/* else */;
		goto S_3447_0;
S_3446_2: /* 3 */
		Uerror("blocking sel in d_step (nr.157, near line 126)");
S_3447_0: /* 2 */
		goto S_3449_0;
S_3449_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_3452_0;
S_3452_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 559: // STATE 3454 - remote.pml:228 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][3454] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 560: // STATE 3455 - remote.pml:164 - [old = inbox[to]] (0:3473:2 - 1)
		IfNotBlocked
		reached[0][3455] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(3473, 3456, 3473) */
		reached[0][3456] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 3474, 3473) */
		reached[0][3474] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 561: // STATE 3458 - remote.pml:168 - [((!(ok)&&(old==255)))] (3482:0:2 - 1)
		IfNotBlocked
		reached[0][3458] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b104(3482, 3459, 3482) */
		reached[0][3459] = 1;
		;
		/* merge: old = 0(3482, 3476, 3482) */
		reached[0][3476] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 562: // STATE 3460 - remote.pml:170 - [((!(ok)&&!((old==255))))] (3468:0:1 - 1)
		IfNotBlocked
		reached[0][3460] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[last[pf]] = old(0, 3461, 3468) */
		reached[0][3461] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 563: // STATE 3462 - remote.pml:173 - [((inbox[to]==old))] (3473:0:2 - 1)
		IfNotBlocked
		reached[0][3462] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(3473, 3463, 3473) */
		reached[0][3463] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = pf(3473, 3464, 3473) */
		reached[0][3464] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(3473, 3465, 3473) */
		reached[0][3465] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(3473, 3469, 3473) */
		reached[0][3469] = 1;
		;
		/* merge: .(goto)(0, 3474, 3473) */
		reached[0][3474] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 564: // STATE 3469 - remote.pml:179 - [.(goto)] (0:3473:0 - 2)
		IfNotBlocked
		reached[0][3469] = 1;
		;
		/* merge: .(goto)(0, 3474, 3473) */
		reached[0][3474] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 565: // STATE 3467 - remote.pml:177 - [old = inbox[to]] (0:3473:1 - 1)
		IfNotBlocked
		reached[0][3467] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(3473, 3469, 3473) */
		reached[0][3469] = 1;
		;
		/* merge: .(goto)(0, 3474, 3473) */
		reached[0][3474] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 566: // STATE 3471 - remote.pml:180 - [(ok)] (3482:0:1 - 1)
		IfNotBlocked
		reached[0][3471] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b104(3482, 3472, 3482) */
		reached[0][3472] = 1;
		;
		/* merge: old = 0(3482, 3476, 3482) */
		reached[0][3476] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 567: // STATE 3476 - remote.pml:182 - [old = 0] (0:3482:1 - 5)
		IfNotBlocked
		reached[0][3476] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 568: // STATE 3478 - remote.pml:231 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3478] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 569: // STATE 3481 - remote.pml:232 - [assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][3481] = 1;
		spin_assert( !((((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==255)&&(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->to)))&&(((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0))), " !((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0)))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 570: // STATE 3498 - remote.pml:188 - [D_STEP188]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][3498] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3486_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_3487_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_3495_0: /* 2 */
S_3488_0: /* 2 */
		if (!(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))))
			goto S_3495_1;
S_3489_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3492_0: /* 2 */
S_3490_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3491_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_3493_0;
S_3493_0: /* 2 */
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_3496_0;
S_3495_1: /* 3 */
S_3494_0: /* 2 */
		/* else */;
		goto S_3496_0;
S_3495_2: /* 3 */
		Uerror("blocking sel in d_step (nr.158, near line 193)");
S_3496_0: /* 2 */
		goto S_3542_0;
S_3542_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 571: // STATE 3500 - remote.pml:238 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3500] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 572: // STATE 3503 - remote.pml:239 - [D_STEP239]
		/* default 258 */
		

		reached[0][3503] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3500_0: /* 2 */
		spin_assert((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0), "(used[x]>0)", II, tt, t);
S_3501_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 2;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_3539_0;
S_3539_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 573: // STATE 3539 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][3539] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3503_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_3504_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_3505_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_3506_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_3520_0: /* 2 */
S_3519_0: /* 2 */
S_3507_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_3519_1;
S_3508_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_3509_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_3510_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3515_0: /* 2 */
S_3511_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_3515_1;
S_3512_0: /* 2 */
		goto S_3522_0;	/* 'goto' */
S_3515_1: /* 3 */
S_3513_0: /* 2 */
		/* else */;
S_3514_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_3516_0;
S_3515_2: /* 3 */
		Uerror("blocking sel in d_step (nr.159, near line 145)");
S_3516_0: /* 2 */
		goto S_3520_0; /* '.' */
		goto S_3520_0; /* ';' */
S_3519_1: /* 3 */
S_3517_0: /* 2 */
		/* else */;
S_3518_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_3520_0; /* ';' */
S_3519_2: /* 3 */
		Uerror("blocking sel in d_step (nr.160, near line 140)");
S_3521_0: /* 2 */
		goto S_3522_0;	/* 'break' */
S_3522_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_3523_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3524_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_3525_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_3536_0: /* 2 */
S_3534_0: /* 2 */
S_3526_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_3534_1;
S_3532_0: /* 2 */
S_3527_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_3528_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3529_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3530_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3531_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_3535_0;
S_3534_1: /* 3 */
S_3533_0: /* 2 */
		/* else */;
		goto S_3535_0;
S_3534_2: /* 3 */
		Uerror("blocking sel in d_step (nr.161, near line 126)");
S_3535_0: /* 2 */
		goto S_3537_0;
S_3537_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_3540_0;
S_3540_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 574: // STATE 3545 - remote.pml:247 - [assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))] (0:0:0 - 2)
		IfNotBlocked
		reached[0][3545] = 1;
		spin_assert((((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2))||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4)), "(((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 575: // STATE 3546 - remote.pml:250 - [(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][3546] = 1;
		if (!(((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)&&(((int)now.inbox[ Index(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]), 4) ])!=255))||(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)))||(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))&& !(((int)now.orphans_lock))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 576: // STATE 3554 - remote.pml:253 - [D_STEP253]
		IfNotBlocked

		reached[0][3554] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3550_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_3551_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_3552_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_3555_0;
S_3555_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 577: // STATE 3556 - remote.pml:279 - [pf = 0] (0:3557:1 - 1)
		IfNotBlocked
		reached[0][3556] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->pf);
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
		/* merge: .(goto)(0, 3558, 3557) */
		reached[0][3558] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 578: // STATE 3560 - remote.pml:281 - [(1)] (3600:0:1 - 3)
		IfNotBlocked
		reached[0][3560] = 1;
		if (!(1))
			continue;
		/* merge: .(goto)(3600, 3564, 3600) */
		reached[0][3564] = 1;
		;
		/* merge: s = 1(3600, 3566, 3600) */
		reached[0][3566] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->s);
		((P0 *)_this)->s = 1;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		/* merge: .(goto)(0, 3601, 3600) */
		reached[0][3601] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 579: // STATE 3566 - remote.pml:630 - [s = 1] (0:3600:1 - 3)
		IfNotBlocked
		reached[0][3566] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->s);
		((P0 *)_this)->s = 1;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		/* merge: .(goto)(0, 3601, 3600) */
		reached[0][3601] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 580: // STATE 3567 - remote.pml:632 - [((s>2))] (3607:0:2 - 1)
		IfNotBlocked
		reached[0][3567] = 1;
		if (!((((int)((P0 *)_this)->s)>2)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: s */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->s;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->s = 0;
		/* merge: goto :b106(3607, 3568, 3607) */
		reached[0][3568] = 1;
		;
		/* merge: s = 0(3607, 3603, 3607) */
		reached[0][3603] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->s);
		((P0 *)_this)->s = 0;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 581: // STATE 3570 - remote.pml:635 - [((((slab_heap[s]==h)&&(slab_state[s]!=3))&&(used[s]>0)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][3570] = 1;
		if (!((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->s), 3) ])==((int)((P0 *)_this)->h))&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ])!=3))&&(((int)now.used[ Index(((int)((P0 *)_this)->s), 3) ])>0))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 582: // STATE 3577 - remote.pml:605 - [D_STEP605]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][3577] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3570_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_3571_0: /* 2 */
		now.orphans_lock = 1;
#ifdef VAR_RANGES
		logval("orphans_lock", ((int)now.orphans_lock));
#endif
		;
S_3572_0: /* 2 */
		spin_assert(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->s), 3) ])==((int)((P0 *)_this)->h))&&(((int)now.used[ Index(((int)((P0 *)_this)->s), 3) ])>0)), "((slab_heap[s]==h)&&(used[s]>0))", II, tt, t);
S_3573_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->s, 3) ] = 4;
#ifdef VAR_RANGES
		logval("slab_state[thread:s]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_3574_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->s, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:s]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_3575_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->s, 3) ] = (((int)now.head[ Index(((int)((P0 *)_this)->s), 3) ])!=0);
#ifdef VAR_RANGES
		logval("orphan_listed[thread:s]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
		goto S_3579_0;
S_3579_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 583: // STATE 3580 - remote.pml:619 - [D_STEP619]
		IfNotBlocked

		reached[0][3580] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3577_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->s, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:s]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_3578_0: /* 2 */
		now.orphans_lock = 0;
#ifdef VAR_RANGES
		logval("orphans_lock", ((int)now.orphans_lock));
#endif
		;
		goto S_3597_0;
S_3597_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 584: // STATE 3582 - remote.pml:636 - [((((slab_heap[s]==h)&&(slab_state[s]!=3))&&(used[s]==0)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][3582] = 1;
		if (!((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->s), 3) ])==((int)((P0 *)_this)->h))&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ])!=3))&&(((int)now.used[ Index(((int)((P0 *)_this)->s), 3) ])==0))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 585: // STATE 3583 - remote.pml:638 - [((1>0))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][3583] = 1;
		if (!((1>0)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 586: // STATE 3586 - remote.pml:639 - [D_STEP639]
		IfNotBlocked

		reached[0][3586] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3583_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->s, 3) ] = 3;
#ifdef VAR_RANGES
		logval("slab_state[thread:s]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_3584_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->s, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:s]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
		goto S_3594_0;
S_3594_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 587: // STATE 3593 - remote.pml:643 - [D_STEP643]
		/* default 258 */
		

		reached[0][3593] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;


		reached[0][3593] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		sv_save();
		S_3591_0: /* 2 */
S_3586_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->s), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->s), 3) ]))), "(((used[s]==0)&&(slab_state[s]!=0))&& !(orphan_listed[s]))", II, tt, t);
S_3587_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->s, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:s]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_3588_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->s, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:s]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_3589_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->s, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:s]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_3590_0: /* 2 */
		now.head[ Index(((P0 *)_this)->s, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:s]", ((int)now.head[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
		goto S_3594_0; /* ';' */
		goto S_3594_0; /* ';' */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 588: // STATE 3599 - remote.pml:647 - [s = (s+1)] (0:3600:1 - 6)
		IfNotBlocked
		reached[0][3599] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->s);
		((P0 *)_this)->s = (((int)((P0 *)_this)->s)+1);
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		/* merge: .(goto)(0, 3601, 3600) */
		reached[0][3601] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 589: // STATE 3603 - remote.pml:649 - [s = 0] (0:3607:1 - 3)
		IfNotBlocked
		reached[0][3603] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->s);
		((P0 *)_this)->s = 0;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 590: // STATE 3607 - remote.pml:664 - [D_STEP664]
		IfNotBlocked

		reached[0][3607] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3604_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_3605_0: /* 2 */
		now.inbox[ Index(((P0 *)_this)->h, 4) ] = 255;
#ifdef VAR_RANGES
		logval("inbox[thread:h]", ((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ]));
#endif
		;
		goto S_3610_0;
S_3610_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 591: // STATE 3608 - remote.pml:669 - [((chain==0))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][3608] = 1;
		if (!((((int)((P0 *)_this)->chain)==0)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 592: // STATE 3613 - remote.pml:676 - [inbox[h] = 0] (0:0:1 - 2)
		IfNotBlocked
		reached[0][3613] = 1;
		(trpt+1)->bup.oval = ((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ]);
		now.inbox[ Index(((P0 *)_this)->h, 4) ] = 0;
#ifdef VAR_RANGES
		logval("inbox[thread:h]", ((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ]));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 593: // STATE 3629 - remote.pml:677 - [D_STEP677]
		IfNotBlocked

		reached[0][3629] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3613_0: /* 2 */
		((P0 *)_this)->s = 1;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
S_3625_0: /* 2 */
S_3624_0: /* 2 */
S_3614_0: /* 2 */
		if (!((((int)((P0 *)_this)->s)>2)))
			goto S_3624_1;
S_3615_0: /* 2 */
		goto S_3626_0;	/* 'goto' */
S_3624_1: /* 3 */
S_3616_0: /* 2 */
		/* else */;
S_3621_0: /* 2 */
S_3617_0: /* 2 */
		if (!(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->s), 3) ])==((int)((P0 *)_this)->h))&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ])==3))))
			goto S_3621_1;
S_3618_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->s, 3) ] = 1;
#ifdef VAR_RANGES
		logval("slab_state[thread:s]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_3619_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->s, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:s]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
		goto S_3622_0;
S_3621_1: /* 3 */
S_3620_0: /* 2 */
		/* else */;
		goto S_3622_0;
S_3621_2: /* 3 */
		Uerror("blocking sel in d_step (nr.162, near line 682)");
S_3622_0: /* 2 */
S_3623_0: /* 2 */
		((P0 *)_this)->s = (((int)((P0 *)_this)->s)+1);
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		goto S_3625_0; /* ';' */
S_3624_2: /* 3 */
		Uerror("blocking sel in d_step (nr.163, near line 679)");
S_3626_0: /* 2 */
		goto S_3627_0;	/* 'break' */
S_3627_0: /* 2 */
		((P0 *)_this)->s = 0;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		goto S_3785_0;
S_3785_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 594: // STATE 3630 - remote.pml:264 - [((chain==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3630] = 1;
		if (!((((int)((P0 *)_this)->chain)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: chain */  (trpt+1)->bup.oval = ((P0 *)_this)->chain;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->chain = 0;
		_m = 3; goto P999; /* 0 */
	case 595: // STATE 3637 - remote.pml:266 - [D_STEP266]
		IfNotBlocked

		reached[0][3637] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3632_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_3633_0: /* 2 */
		spin_assert(((((int)((P0 *)_this)->pf)!=255)&&(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ])!=0)), "((pf!=255)&&(last[pf]!=0))", II, tt, t);
S_3634_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_3635_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		goto S_3779_0;
S_3779_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 596: // STATE 3638 - remote.pml:221 - [x = ((pf+1)/2)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3638] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->x);
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 597: // STATE 3639 - remote.pml:223 - [to = slab_heap[x]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3639] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 598: // STATE 3640 - remote.pml:225 - [((to==h))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3640] = 1;
		if (!((((int)((P0 *)_this)->to)==((int)((P0 *)_this)->h))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 599: // STATE 3676 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][3676] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3640_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_3641_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_3642_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_3643_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_3657_0: /* 2 */
S_3656_0: /* 2 */
S_3644_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_3656_1;
S_3645_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_3646_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_3647_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3652_0: /* 2 */
S_3648_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_3652_1;
S_3649_0: /* 2 */
		goto S_3659_0;	/* 'goto' */
S_3652_1: /* 3 */
S_3650_0: /* 2 */
		/* else */;
S_3651_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_3653_0;
S_3652_2: /* 3 */
		Uerror("blocking sel in d_step (nr.164, near line 145)");
S_3653_0: /* 2 */
		goto S_3657_0; /* '.' */
		goto S_3657_0; /* ';' */
S_3656_1: /* 3 */
S_3654_0: /* 2 */
		/* else */;
S_3655_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_3657_0; /* ';' */
S_3656_2: /* 3 */
		Uerror("blocking sel in d_step (nr.165, near line 140)");
S_3658_0: /* 2 */
		goto S_3659_0;	/* 'break' */
S_3659_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_3660_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3661_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_3662_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_3673_0: /* 2 */
S_3671_0: /* 2 */
S_3663_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_3671_1;
S_3669_0: /* 2 */
S_3664_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_3665_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3666_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3667_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3668_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_3672_0;
S_3671_1: /* 3 */
S_3670_0: /* 2 */
		/* else */;
		goto S_3672_0;
S_3671_2: /* 3 */
		Uerror("blocking sel in d_step (nr.166, near line 126)");
S_3672_0: /* 2 */
		goto S_3674_0;
S_3674_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_3677_0;
S_3677_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 600: // STATE 3679 - remote.pml:228 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][3679] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 601: // STATE 3680 - remote.pml:164 - [old = inbox[to]] (0:3698:2 - 1)
		IfNotBlocked
		reached[0][3680] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(3698, 3681, 3698) */
		reached[0][3681] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 3699, 3698) */
		reached[0][3699] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 602: // STATE 3683 - remote.pml:168 - [((!(ok)&&(old==255)))] (3707:0:2 - 1)
		IfNotBlocked
		reached[0][3683] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b111(3707, 3684, 3707) */
		reached[0][3684] = 1;
		;
		/* merge: old = 0(3707, 3701, 3707) */
		reached[0][3701] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 603: // STATE 3685 - remote.pml:170 - [((!(ok)&&!((old==255))))] (3693:0:1 - 1)
		IfNotBlocked
		reached[0][3685] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[last[pf]] = old(0, 3686, 3693) */
		reached[0][3686] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 604: // STATE 3687 - remote.pml:173 - [((inbox[to]==old))] (3698:0:2 - 1)
		IfNotBlocked
		reached[0][3687] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(3698, 3688, 3698) */
		reached[0][3688] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = pf(3698, 3689, 3698) */
		reached[0][3689] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(3698, 3690, 3698) */
		reached[0][3690] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(3698, 3694, 3698) */
		reached[0][3694] = 1;
		;
		/* merge: .(goto)(0, 3699, 3698) */
		reached[0][3699] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 605: // STATE 3694 - remote.pml:179 - [.(goto)] (0:3698:0 - 2)
		IfNotBlocked
		reached[0][3694] = 1;
		;
		/* merge: .(goto)(0, 3699, 3698) */
		reached[0][3699] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 606: // STATE 3692 - remote.pml:177 - [old = inbox[to]] (0:3698:1 - 1)
		IfNotBlocked
		reached[0][3692] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(3698, 3694, 3698) */
		reached[0][3694] = 1;
		;
		/* merge: .(goto)(0, 3699, 3698) */
		reached[0][3699] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 607: // STATE 3696 - remote.pml:180 - [(ok)] (3707:0:1 - 1)
		IfNotBlocked
		reached[0][3696] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b111(3707, 3697, 3707) */
		reached[0][3697] = 1;
		;
		/* merge: old = 0(3707, 3701, 3707) */
		reached[0][3701] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 608: // STATE 3701 - remote.pml:182 - [old = 0] (0:3707:1 - 5)
		IfNotBlocked
		reached[0][3701] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 609: // STATE 3703 - remote.pml:231 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3703] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 610: // STATE 3706 - remote.pml:232 - [assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][3706] = 1;
		spin_assert( !((((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==255)&&(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->to)))&&(((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0))), " !((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0)))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 611: // STATE 3723 - remote.pml:188 - [D_STEP188]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][3723] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3711_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_3712_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_3720_0: /* 2 */
S_3713_0: /* 2 */
		if (!(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))))
			goto S_3720_1;
S_3714_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3717_0: /* 2 */
S_3715_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3716_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_3718_0;
S_3718_0: /* 2 */
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_3721_0;
S_3720_1: /* 3 */
S_3719_0: /* 2 */
		/* else */;
		goto S_3721_0;
S_3720_2: /* 3 */
		Uerror("blocking sel in d_step (nr.167, near line 193)");
S_3721_0: /* 2 */
		goto S_3767_0;
S_3767_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 612: // STATE 3725 - remote.pml:238 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3725] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 613: // STATE 3728 - remote.pml:239 - [D_STEP239]
		/* default 258 */
		

		reached[0][3728] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3725_0: /* 2 */
		spin_assert((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0), "(used[x]>0)", II, tt, t);
S_3726_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 2;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_3764_0;
S_3764_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 614: // STATE 3764 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][3764] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3728_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_3729_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_3730_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_3731_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_3745_0: /* 2 */
S_3744_0: /* 2 */
S_3732_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_3744_1;
S_3733_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_3734_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_3735_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3740_0: /* 2 */
S_3736_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_3740_1;
S_3737_0: /* 2 */
		goto S_3747_0;	/* 'goto' */
S_3740_1: /* 3 */
S_3738_0: /* 2 */
		/* else */;
S_3739_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_3741_0;
S_3740_2: /* 3 */
		Uerror("blocking sel in d_step (nr.168, near line 145)");
S_3741_0: /* 2 */
		goto S_3745_0; /* '.' */
		goto S_3745_0; /* ';' */
S_3744_1: /* 3 */
S_3742_0: /* 2 */
		/* else */;
S_3743_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_3745_0; /* ';' */
S_3744_2: /* 3 */
		Uerror("blocking sel in d_step (nr.169, near line 140)");
S_3746_0: /* 2 */
		goto S_3747_0;	/* 'break' */
S_3747_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_3748_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3749_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_3750_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_3761_0: /* 2 */
S_3759_0: /* 2 */
S_3751_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_3759_1;
S_3757_0: /* 2 */
S_3752_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_3753_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3754_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3755_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3756_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_3760_0;
S_3759_1: /* 3 */
S_3758_0: /* 2 */
		/* else */;
		goto S_3760_0;
S_3759_2: /* 3 */
		Uerror("blocking sel in d_step (nr.170, near line 126)");
S_3760_0: /* 2 */
		goto S_3762_0;
S_3762_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_3765_0;
S_3765_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 615: // STATE 3770 - remote.pml:247 - [assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))] (0:0:0 - 2)
		IfNotBlocked
		reached[0][3770] = 1;
		spin_assert((((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2))||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4)), "(((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 616: // STATE 3771 - remote.pml:250 - [(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][3771] = 1;
		if (!(((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)&&(((int)now.inbox[ Index(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]), 4) ])!=255))||(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)))||(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))&& !(((int)now.orphans_lock))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 617: // STATE 3779 - remote.pml:253 - [D_STEP253]
		IfNotBlocked

		reached[0][3779] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3775_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_3776_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_3777_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_3780_0;
S_3780_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 618: // STATE 3781 - remote.pml:279 - [pf = 0] (0:3782:1 - 1)
		IfNotBlocked
		reached[0][3781] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->pf);
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
		/* merge: .(goto)(0, 3783, 3782) */
		reached[0][3783] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 619: // STATE 3792 - remote.pml:398 - [((post_blocks>0))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][3792] = 1;
		if (!((((int)((P0 *)_this)->post_blocks)>0)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 620: // STATE 3793 - remote.pml:399 - [now = slab_heap[post_slab]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3793] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->post_slab), 3) ]);
#ifdef VAR_RANGES
		logval("thread:now", ((int)((P0 *)_this)->now));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 621: // STATE 3794 - remote.pml:401 - [((bundle_to!=now))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][3794] = 1;
		if (!((((int)((P0 *)_this)->bundle_to)!=((int)((P0 *)_this)->now))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 622: // STATE 3795 - remote.pml:357 - [((bundle_first!=0))] (3823:0:2 - 1)
		IfNotBlocked
		reached[0][3795] = 1;
		if (!((((int)((P0 *)_this)->bundle_first)!=0)))
			continue;
		/* merge: ok = 0(3823, 3796, 3823) */
		reached[0][3796] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: to = bundle_to(3823, 3797, 3823) */
		reached[0][3797] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)((P0 *)_this)->bundle_to);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 623: // STATE 3798 - remote.pml:361 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][3798] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 624: // STATE 3799 - remote.pml:164 - [old = inbox[to]] (0:3817:2 - 1)
		IfNotBlocked
		reached[0][3799] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(3817, 3800, 3817) */
		reached[0][3800] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 3818, 3817) */
		reached[0][3818] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 625: // STATE 3802 - remote.pml:168 - [((!(ok)&&(old==255)))] (4057:0:2 - 1)
		IfNotBlocked
		reached[0][3802] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b114(4057, 3803, 4057) */
		reached[0][3803] = 1;
		;
		/* merge: old = 0(4057, 3820, 4057) */
		reached[0][3820] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 3824, 4057) */
		reached[0][3824] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 626: // STATE 3804 - remote.pml:170 - [((!(ok)&&!((old==255))))] (3812:0:1 - 1)
		IfNotBlocked
		reached[0][3804] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[bundle_last] = old(0, 3805, 3812) */
		reached[0][3805] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]);
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 627: // STATE 3806 - remote.pml:173 - [((inbox[to]==old))] (3817:0:2 - 1)
		IfNotBlocked
		reached[0][3806] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(3817, 3807, 3817) */
		reached[0][3807] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = bundle_first(3817, 3808, 3817) */
		reached[0][3808] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(3817, 3809, 3817) */
		reached[0][3809] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(3817, 3813, 3817) */
		reached[0][3813] = 1;
		;
		/* merge: .(goto)(0, 3818, 3817) */
		reached[0][3818] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 628: // STATE 3813 - remote.pml:179 - [.(goto)] (0:3817:0 - 2)
		IfNotBlocked
		reached[0][3813] = 1;
		;
		/* merge: .(goto)(0, 3818, 3817) */
		reached[0][3818] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 629: // STATE 3811 - remote.pml:177 - [old = inbox[to]] (0:3817:1 - 1)
		IfNotBlocked
		reached[0][3811] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(3817, 3813, 3817) */
		reached[0][3813] = 1;
		;
		/* merge: .(goto)(0, 3818, 3817) */
		reached[0][3818] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 630: // STATE 3815 - remote.pml:180 - [(ok)] (4057:0:1 - 1)
		IfNotBlocked
		reached[0][3815] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b114(4057, 3816, 4057) */
		reached[0][3816] = 1;
		;
		/* merge: old = 0(4057, 3820, 4057) */
		reached[0][3820] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 3824, 4057) */
		reached[0][3824] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 631: // STATE 3820 - remote.pml:182 - [old = 0] (0:4057:1 - 5)
		IfNotBlocked
		reached[0][3820] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 3824, 4057) */
		reached[0][3824] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 632: // STATE 3825 - remote.pml:365 - [(!(ok))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3825] = 1;
		if (!( !(((int)((P0 *)_this)->ok))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 633: // STATE 3831 - remote.pml:366 - [D_STEP366]
		IfNotBlocked

		reached[0][3831] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3825_0: /* 2 */
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
S_3826_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_3827_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_3828_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_3829_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_3889_0;
S_3889_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 634: // STATE 3832 - remote.pml:376 - [((to==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3832] = 1;
		if (!((((int)((P0 *)_this)->to)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 635: // STATE 3887 - remote.pml:307 - [D_STEP307]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][3887] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3832_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_3833_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_3879_0: /* 2 */
S_3878_0: /* 2 */
S_3834_0: /* 2 */
		if (!((((int)((P0 *)_this)->chain)==0)))
			goto S_3878_1;
S_3835_0: /* 2 */
		goto S_3881_0;	/* 'goto' */
S_3878_1: /* 3 */
S_3836_0: /* 2 */
		/* else */;
S_3837_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_3838_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_3839_0: /* 2 */
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_3876_0: /* 2 */
S_3840_0: /* 2 */
		if (!((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=4))||(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])>((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])))))
			goto S_3876_1;
S_3841_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_3842_0: /* 2 */
		((P0 *)_this)->rest = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
		goto S_3877_0;
S_3876_1: /* 3 */
S_3843_0: /* 2 */
		/* else */;
S_3844_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_3855_0: /* 2 */
S_3854_0: /* 2 */
S_3845_0: /* 2 */
		if (!(1))
			goto S_3854_1;
S_3846_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_3847_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_3852_0: /* 2 */
S_3848_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_3852_1;
S_3849_0: /* 2 */
		goto S_3857_0;	/* 'goto' */
S_3852_1: /* 3 */
S_3850_0: /* 2 */
		/* else */;
S_3851_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_3853_0;
S_3852_2: /* 3 */
		Uerror("blocking sel in d_step (nr.171, near line 326)");
S_3853_0: /* 2 */
		goto S_3855_0; /* '.' */
		goto S_3855_0; /* ';' */
S_3854_1: /* 3 */
		Uerror("blocking sel in d_step (nr.172, near line 322)");
S_3856_0: /* 2 */
		goto S_3857_0;	/* 'break' */
S_3857_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_3858_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3859_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3860_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_3861_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_3862_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0);
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3874_0: /* 2 */
S_3863_0: /* 2 */
		if (!((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)))
			goto S_3874_1;
S_3866_0: /* 2 */
S_3864_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3865_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_3872_0;
S_3872_0: /* 2 */
S_3867_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_3868_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3869_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3870_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3871_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_3875_0;
S_3874_1: /* 3 */
S_3873_0: /* 2 */
		/* else */;
		goto S_3875_0;
S_3874_2: /* 3 */
		Uerror("blocking sel in d_step (nr.173, near line 337)");
S_3875_0: /* 2 */
		goto S_3877_0;
S_3876_2: /* 3 */
		Uerror("blocking sel in d_step (nr.174, near line 316)");
S_3877_0: /* 2 */
		goto S_3879_0; /* '.' */
		goto S_3879_0; /* ';' */
S_3878_2: /* 3 */
		Uerror("blocking sel in d_step (nr.175, near line 310)");
S_3880_0: /* 2 */
		goto S_3881_0;	/* 'break' */
S_3881_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_3882_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_3883_0: /* 2 */
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_3884_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_3885_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		goto S_3890_0;
S_3890_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 636: // STATE 3892 - remote.pml:379 - [to = 0] (0:4049:1 - 3)
		IfNotBlocked
		reached[0][3892] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 637: // STATE 3893 - remote.pml:264 - [((chain==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3893] = 1;
		if (!((((int)((P0 *)_this)->chain)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: chain */  (trpt+1)->bup.oval = ((P0 *)_this)->chain;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->chain = 0;
		_m = 3; goto P999; /* 0 */
	case 638: // STATE 3900 - remote.pml:266 - [D_STEP266]
		IfNotBlocked

		reached[0][3900] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3895_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_3896_0: /* 2 */
		spin_assert(((((int)((P0 *)_this)->pf)!=255)&&(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ])!=0)), "((pf!=255)&&(last[pf]!=0))", II, tt, t);
S_3897_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_3898_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		goto S_4042_0;
S_4042_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 639: // STATE 3901 - remote.pml:221 - [x = ((pf+1)/2)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3901] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->x);
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 640: // STATE 3902 - remote.pml:223 - [to = slab_heap[x]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3902] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 641: // STATE 3903 - remote.pml:225 - [((to==h))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3903] = 1;
		if (!((((int)((P0 *)_this)->to)==((int)((P0 *)_this)->h))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 642: // STATE 3939 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][3939] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3903_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_3904_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_3905_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_3906_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_3920_0: /* 2 */
S_3919_0: /* 2 */
S_3907_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_3919_1;
S_3908_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_3909_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_3910_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3915_0: /* 2 */
S_3911_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_3915_1;
S_3912_0: /* 2 */
		goto S_3922_0;	/* 'goto' */
S_3915_1: /* 3 */
S_3913_0: /* 2 */
		/* else */;
S_3914_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_3916_0;
S_3915_2: /* 3 */
		Uerror("blocking sel in d_step (nr.176, near line 145)");
S_3916_0: /* 2 */
		goto S_3920_0; /* '.' */
		goto S_3920_0; /* ';' */
S_3919_1: /* 3 */
S_3917_0: /* 2 */
		/* else */;
S_3918_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_3920_0; /* ';' */
S_3919_2: /* 3 */
		Uerror("blocking sel in d_step (nr.177, near line 140)");
S_3921_0: /* 2 */
		goto S_3922_0;	/* 'break' */
S_3922_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_3923_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3924_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_3925_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_3936_0: /* 2 */
S_3934_0: /* 2 */
S_3926_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_3934_1;
S_3932_0: /* 2 */
S_3927_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_3928_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3929_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3930_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3931_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_3935_0;
S_3934_1: /* 3 */
S_3933_0: /* 2 */
		/* else */;
		goto S_3935_0;
S_3934_2: /* 3 */
		Uerror("blocking sel in d_step (nr.178, near line 126)");
S_3935_0: /* 2 */
		goto S_3937_0;
S_3937_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_3940_0;
S_3940_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 643: // STATE 3942 - remote.pml:228 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][3942] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 644: // STATE 3943 - remote.pml:164 - [old = inbox[to]] (0:3961:2 - 1)
		IfNotBlocked
		reached[0][3943] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(3961, 3944, 3961) */
		reached[0][3944] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 3962, 3961) */
		reached[0][3962] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 645: // STATE 3946 - remote.pml:168 - [((!(ok)&&(old==255)))] (3970:0:2 - 1)
		IfNotBlocked
		reached[0][3946] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b120(3970, 3947, 3970) */
		reached[0][3947] = 1;
		;
		/* merge: old = 0(3970, 3964, 3970) */
		reached[0][3964] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 646: // STATE 3948 - remote.pml:170 - [((!(ok)&&!((old==255))))] (3956:0:1 - 1)
		IfNotBlocked
		reached[0][3948] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[last[pf]] = old(0, 3949, 3956) */
		reached[0][3949] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 647: // STATE 3950 - remote.pml:173 - [((inbox[to]==old))] (3961:0:2 - 1)
		IfNotBlocked
		reached[0][3950] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(3961, 3951, 3961) */
		reached[0][3951] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = pf(3961, 3952, 3961) */
		reached[0][3952] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(3961, 3953, 3961) */
		reached[0][3953] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(3961, 3957, 3961) */
		reached[0][3957] = 1;
		;
		/* merge: .(goto)(0, 3962, 3961) */
		reached[0][3962] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 648: // STATE 3957 - remote.pml:179 - [.(goto)] (0:3961:0 - 2)
		IfNotBlocked
		reached[0][3957] = 1;
		;
		/* merge: .(goto)(0, 3962, 3961) */
		reached[0][3962] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 649: // STATE 3955 - remote.pml:177 - [old = inbox[to]] (0:3961:1 - 1)
		IfNotBlocked
		reached[0][3955] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(3961, 3957, 3961) */
		reached[0][3957] = 1;
		;
		/* merge: .(goto)(0, 3962, 3961) */
		reached[0][3962] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 650: // STATE 3959 - remote.pml:180 - [(ok)] (3970:0:1 - 1)
		IfNotBlocked
		reached[0][3959] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b120(3970, 3960, 3970) */
		reached[0][3960] = 1;
		;
		/* merge: old = 0(3970, 3964, 3970) */
		reached[0][3964] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 651: // STATE 3964 - remote.pml:182 - [old = 0] (0:3970:1 - 5)
		IfNotBlocked
		reached[0][3964] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 652: // STATE 3966 - remote.pml:231 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3966] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 653: // STATE 3969 - remote.pml:232 - [assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][3969] = 1;
		spin_assert( !((((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==255)&&(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->to)))&&(((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0))), " !((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0)))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 654: // STATE 3986 - remote.pml:188 - [D_STEP188]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][3986] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3974_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_3975_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_3983_0: /* 2 */
S_3976_0: /* 2 */
		if (!(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))))
			goto S_3983_1;
S_3977_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3980_0: /* 2 */
S_3978_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_3979_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_3981_0;
S_3981_0: /* 2 */
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_3984_0;
S_3983_1: /* 3 */
S_3982_0: /* 2 */
		/* else */;
		goto S_3984_0;
S_3983_2: /* 3 */
		Uerror("blocking sel in d_step (nr.179, near line 193)");
S_3984_0: /* 2 */
		goto S_4030_0;
S_4030_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 655: // STATE 3988 - remote.pml:238 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][3988] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 656: // STATE 3991 - remote.pml:239 - [D_STEP239]
		/* default 258 */
		

		reached[0][3991] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3988_0: /* 2 */
		spin_assert((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0), "(used[x]>0)", II, tt, t);
S_3989_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 2;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_4027_0;
S_4027_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 657: // STATE 4027 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][4027] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_3991_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_3992_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_3993_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_3994_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_4008_0: /* 2 */
S_4007_0: /* 2 */
S_3995_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_4007_1;
S_3996_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_3997_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_3998_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4003_0: /* 2 */
S_3999_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_4003_1;
S_4000_0: /* 2 */
		goto S_4010_0;	/* 'goto' */
S_4003_1: /* 3 */
S_4001_0: /* 2 */
		/* else */;
S_4002_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_4004_0;
S_4003_2: /* 3 */
		Uerror("blocking sel in d_step (nr.180, near line 145)");
S_4004_0: /* 2 */
		goto S_4008_0; /* '.' */
		goto S_4008_0; /* ';' */
S_4007_1: /* 3 */
S_4005_0: /* 2 */
		/* else */;
S_4006_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_4008_0; /* ';' */
S_4007_2: /* 3 */
		Uerror("blocking sel in d_step (nr.181, near line 140)");
S_4009_0: /* 2 */
		goto S_4010_0;	/* 'break' */
S_4010_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_4011_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4012_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_4013_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_4024_0: /* 2 */
S_4022_0: /* 2 */
S_4014_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_4022_1;
S_4020_0: /* 2 */
S_4015_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_4016_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4017_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4018_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4019_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_4023_0;
S_4022_1: /* 3 */
S_4021_0: /* 2 */
		/* else */;
		goto S_4023_0;
S_4022_2: /* 3 */
		Uerror("blocking sel in d_step (nr.182, near line 126)");
S_4023_0: /* 2 */
		goto S_4025_0;
S_4025_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_4028_0;
S_4028_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 658: // STATE 4033 - remote.pml:247 - [assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))] (0:0:0 - 2)
		IfNotBlocked
		reached[0][4033] = 1;
		spin_assert((((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2))||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4)), "(((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 659: // STATE 4034 - remote.pml:250 - [(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][4034] = 1;
		if (!(((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)&&(((int)now.inbox[ Index(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]), 4) ])!=255))||(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)))||(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))&& !(((int)now.orphans_lock))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 660: // STATE 4042 - remote.pml:253 - [D_STEP253]
		IfNotBlocked

		reached[0][4042] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4038_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_4039_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_4040_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_4043_0;
S_4043_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 661: // STATE 4044 - remote.pml:279 - [pf = 0] (0:4045:1 - 1)
		IfNotBlocked
		reached[0][4044] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->pf);
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
		/* merge: .(goto)(0, 4046, 4045) */
		reached[0][4046] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 662: // STATE 4048 - remote.pml:281 - [(1)] (4082:0:1 - 3)
		IfNotBlocked
		reached[0][4048] = 1;
		if (!(1))
			continue;
		/* merge: .(goto)(4082, 4058, 4082) */
		reached[0][4058] = 1;
		;
		/* merge: .(goto)(4082, 4061, 4082) */
		reached[0][4061] = 1;
		;
		/* merge: bundle_to = now(4082, 4063, 4082) */
		reached[0][4063] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->bundle_to);
		((P0 *)_this)->bundle_to = ((int)((P0 *)_this)->now);
#ifdef VAR_RANGES
		logval("thread:bundle_to", ((int)((P0 *)_this)->bundle_to));
#endif
		;
		/* merge: .(goto)(0, 4066, 4082) */
		reached[0][4066] = 1;
		;
		_m = 3; goto P999; /* 4 */
	case 663: // STATE 4056 - remote.pml:382 - [D_STEP382]
		IfNotBlocked

		reached[0][4056] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4050_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_4051_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_4052_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_4053_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_4054_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_4057_0;
S_4057_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 664: // STATE 4063 - remote.pml:403 - [bundle_to = now] (0:4082:1 - 5)
		IfNotBlocked
		reached[0][4063] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->bundle_to);
		((P0 *)_this)->bundle_to = ((int)((P0 *)_this)->now);
#ifdef VAR_RANGES
		logval("thread:bundle_to", ((int)((P0 *)_this)->bundle_to));
#endif
		;
		/* merge: .(goto)(0, 4066, 4082) */
		reached[0][4066] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 665: // STATE 4082 - remote.pml:406 - [D_STEP406]
		IfNotBlocked

		reached[0][4082] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4066_0: /* 2 */
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("thread:now", ((int)((P0 *)_this)->now));
#endif
		;
S_4067_0: /* 2 */
		now.last[ Index(((P0 *)_this)->post_first, 5) ] = ((int)((P0 *)_this)->post_last);
#ifdef VAR_RANGES
		logval("last[thread:post_first]", ((int)now.last[ Index(((int)((P0 *)_this)->post_first), 5) ]));
#endif
		;
S_4068_0: /* 2 */
		now.count[ Index(((P0 *)_this)->post_first, 5) ] = ((int)((P0 *)_this)->post_blocks);
#ifdef VAR_RANGES
		logval("count[thread:post_first]", ((int)now.count[ Index(((int)((P0 *)_this)->post_first), 5) ]));
#endif
		;
S_4069_0: /* 2 */
		now.next[ Index(((P0 *)_this)->post_last, 5) ] = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("next[thread:post_last]", ((int)now.next[ Index(((int)((P0 *)_this)->post_last), 5) ]));
#endif
		;
S_4073_0: /* 2 */
S_4070_0: /* 2 */
		if (!((((int)((P0 *)_this)->bundle_first)==0)))
			goto S_4073_1;
S_4071_0: /* 2 */
		((P0 *)_this)->bundle_last = ((int)((P0 *)_this)->post_last);
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
		goto S_4074_0;
S_4073_1: /* 3 */
S_4072_0: /* 2 */
		/* else */;
		goto S_4074_0;
S_4073_2: /* 3 */
		Uerror("blocking sel in d_step (nr.183, near line 411)");
S_4074_0: /* 2 */
S_4075_0: /* 2 */
		((P0 *)_this)->bundle_first = ((int)((P0 *)_this)->post_first);
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_4076_0: /* 2 */
		((P0 *)_this)->bundle_blocks = (((int)((P0 *)_this)->bundle_blocks)+((int)((P0 *)_this)->post_blocks));
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
S_4077_0: /* 2 */
		((P0 *)_this)->post_slab = 0;
#ifdef VAR_RANGES
		logval("thread:post_slab", ((int)((P0 *)_this)->post_slab));
#endif
		;
S_4078_0: /* 2 */
		((P0 *)_this)->post_first = 0;
#ifdef VAR_RANGES
		logval("thread:post_first", ((int)((P0 *)_this)->post_first));
#endif
		;
S_4079_0: /* 2 */
		((P0 *)_this)->post_last = 0;
#ifdef VAR_RANGES
		logval("thread:post_last", ((int)((P0 *)_this)->post_last));
#endif
		;
S_4080_0: /* 2 */
		((P0 *)_this)->post_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:post_blocks", ((int)((P0 *)_this)->post_blocks));
#endif
		;
		goto S_4352_0;
S_4352_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 666: // STATE 4083 - remote.pml:423 - [((bundle_blocks>=2))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][4083] = 1;
		if (!((((int)((P0 *)_this)->bundle_blocks)>=2)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 667: // STATE 4084 - remote.pml:357 - [((bundle_first!=0))] (4112:0:2 - 1)
		IfNotBlocked
		reached[0][4084] = 1;
		if (!((((int)((P0 *)_this)->bundle_first)!=0)))
			continue;
		/* merge: ok = 0(4112, 4085, 4112) */
		reached[0][4085] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: to = bundle_to(4112, 4086, 4112) */
		reached[0][4086] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)((P0 *)_this)->bundle_to);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 668: // STATE 4087 - remote.pml:361 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][4087] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 669: // STATE 4088 - remote.pml:164 - [old = inbox[to]] (0:4106:2 - 1)
		IfNotBlocked
		reached[0][4088] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(4106, 4089, 4106) */
		reached[0][4089] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 4107, 4106) */
		reached[0][4107] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 670: // STATE 4091 - remote.pml:168 - [((!(ok)&&(old==255)))] (4346:0:2 - 1)
		IfNotBlocked
		reached[0][4091] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b122(4346, 4092, 4346) */
		reached[0][4092] = 1;
		;
		/* merge: old = 0(4346, 4109, 4346) */
		reached[0][4109] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 4113, 4346) */
		reached[0][4113] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 671: // STATE 4093 - remote.pml:170 - [((!(ok)&&!((old==255))))] (4101:0:1 - 1)
		IfNotBlocked
		reached[0][4093] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[bundle_last] = old(0, 4094, 4101) */
		reached[0][4094] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]);
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 672: // STATE 4095 - remote.pml:173 - [((inbox[to]==old))] (4106:0:2 - 1)
		IfNotBlocked
		reached[0][4095] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(4106, 4096, 4106) */
		reached[0][4096] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = bundle_first(4106, 4097, 4106) */
		reached[0][4097] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(4106, 4098, 4106) */
		reached[0][4098] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(4106, 4102, 4106) */
		reached[0][4102] = 1;
		;
		/* merge: .(goto)(0, 4107, 4106) */
		reached[0][4107] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 673: // STATE 4102 - remote.pml:179 - [.(goto)] (0:4106:0 - 2)
		IfNotBlocked
		reached[0][4102] = 1;
		;
		/* merge: .(goto)(0, 4107, 4106) */
		reached[0][4107] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 674: // STATE 4100 - remote.pml:177 - [old = inbox[to]] (0:4106:1 - 1)
		IfNotBlocked
		reached[0][4100] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(4106, 4102, 4106) */
		reached[0][4102] = 1;
		;
		/* merge: .(goto)(0, 4107, 4106) */
		reached[0][4107] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 675: // STATE 4104 - remote.pml:180 - [(ok)] (4346:0:1 - 1)
		IfNotBlocked
		reached[0][4104] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b122(4346, 4105, 4346) */
		reached[0][4105] = 1;
		;
		/* merge: old = 0(4346, 4109, 4346) */
		reached[0][4109] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 4113, 4346) */
		reached[0][4113] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 676: // STATE 4109 - remote.pml:182 - [old = 0] (0:4346:1 - 5)
		IfNotBlocked
		reached[0][4109] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 4113, 4346) */
		reached[0][4113] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 677: // STATE 4114 - remote.pml:365 - [(!(ok))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4114] = 1;
		if (!( !(((int)((P0 *)_this)->ok))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 678: // STATE 4120 - remote.pml:366 - [D_STEP366]
		IfNotBlocked

		reached[0][4120] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4114_0: /* 2 */
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
S_4115_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_4116_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_4117_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_4118_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_4178_0;
S_4178_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 679: // STATE 4121 - remote.pml:376 - [((to==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4121] = 1;
		if (!((((int)((P0 *)_this)->to)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 680: // STATE 4176 - remote.pml:307 - [D_STEP307]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][4176] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4121_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_4122_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_4168_0: /* 2 */
S_4167_0: /* 2 */
S_4123_0: /* 2 */
		if (!((((int)((P0 *)_this)->chain)==0)))
			goto S_4167_1;
S_4124_0: /* 2 */
		goto S_4170_0;	/* 'goto' */
S_4167_1: /* 3 */
S_4125_0: /* 2 */
		/* else */;
S_4126_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_4127_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_4128_0: /* 2 */
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_4165_0: /* 2 */
S_4129_0: /* 2 */
		if (!((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=4))||(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])>((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])))))
			goto S_4165_1;
S_4130_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_4131_0: /* 2 */
		((P0 *)_this)->rest = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
		goto S_4166_0;
S_4165_1: /* 3 */
S_4132_0: /* 2 */
		/* else */;
S_4133_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_4144_0: /* 2 */
S_4143_0: /* 2 */
S_4134_0: /* 2 */
		if (!(1))
			goto S_4143_1;
S_4135_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_4136_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_4141_0: /* 2 */
S_4137_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_4141_1;
S_4138_0: /* 2 */
		goto S_4146_0;	/* 'goto' */
S_4141_1: /* 3 */
S_4139_0: /* 2 */
		/* else */;
S_4140_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_4142_0;
S_4141_2: /* 3 */
		Uerror("blocking sel in d_step (nr.184, near line 326)");
S_4142_0: /* 2 */
		goto S_4144_0; /* '.' */
		goto S_4144_0; /* ';' */
S_4143_1: /* 3 */
		Uerror("blocking sel in d_step (nr.185, near line 322)");
S_4145_0: /* 2 */
		goto S_4146_0;	/* 'break' */
S_4146_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_4147_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4148_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4149_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_4150_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_4151_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0);
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4163_0: /* 2 */
S_4152_0: /* 2 */
		if (!((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)))
			goto S_4163_1;
S_4155_0: /* 2 */
S_4153_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4154_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_4161_0;
S_4161_0: /* 2 */
S_4156_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_4157_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4158_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4159_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4160_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_4164_0;
S_4163_1: /* 3 */
S_4162_0: /* 2 */
		/* else */;
		goto S_4164_0;
S_4163_2: /* 3 */
		Uerror("blocking sel in d_step (nr.186, near line 337)");
S_4164_0: /* 2 */
		goto S_4166_0;
S_4165_2: /* 3 */
		Uerror("blocking sel in d_step (nr.187, near line 316)");
S_4166_0: /* 2 */
		goto S_4168_0; /* '.' */
		goto S_4168_0; /* ';' */
S_4167_2: /* 3 */
		Uerror("blocking sel in d_step (nr.188, near line 310)");
S_4169_0: /* 2 */
		goto S_4170_0;	/* 'break' */
S_4170_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_4171_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_4172_0: /* 2 */
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_4173_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_4174_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		goto S_4179_0;
S_4179_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 681: // STATE 4181 - remote.pml:379 - [to = 0] (0:4338:1 - 3)
		IfNotBlocked
		reached[0][4181] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 682: // STATE 4182 - remote.pml:264 - [((chain==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4182] = 1;
		if (!((((int)((P0 *)_this)->chain)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: chain */  (trpt+1)->bup.oval = ((P0 *)_this)->chain;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->chain = 0;
		_m = 3; goto P999; /* 0 */
	case 683: // STATE 4189 - remote.pml:266 - [D_STEP266]
		IfNotBlocked

		reached[0][4189] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4184_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_4185_0: /* 2 */
		spin_assert(((((int)((P0 *)_this)->pf)!=255)&&(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ])!=0)), "((pf!=255)&&(last[pf]!=0))", II, tt, t);
S_4186_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_4187_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		goto S_4331_0;
S_4331_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 684: // STATE 4190 - remote.pml:221 - [x = ((pf+1)/2)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4190] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->x);
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 685: // STATE 4191 - remote.pml:223 - [to = slab_heap[x]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4191] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 686: // STATE 4192 - remote.pml:225 - [((to==h))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4192] = 1;
		if (!((((int)((P0 *)_this)->to)==((int)((P0 *)_this)->h))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 687: // STATE 4228 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][4228] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4192_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_4193_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_4194_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_4195_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_4209_0: /* 2 */
S_4208_0: /* 2 */
S_4196_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_4208_1;
S_4197_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_4198_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_4199_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4204_0: /* 2 */
S_4200_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_4204_1;
S_4201_0: /* 2 */
		goto S_4211_0;	/* 'goto' */
S_4204_1: /* 3 */
S_4202_0: /* 2 */
		/* else */;
S_4203_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_4205_0;
S_4204_2: /* 3 */
		Uerror("blocking sel in d_step (nr.189, near line 145)");
S_4205_0: /* 2 */
		goto S_4209_0; /* '.' */
		goto S_4209_0; /* ';' */
S_4208_1: /* 3 */
S_4206_0: /* 2 */
		/* else */;
S_4207_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_4209_0; /* ';' */
S_4208_2: /* 3 */
		Uerror("blocking sel in d_step (nr.190, near line 140)");
S_4210_0: /* 2 */
		goto S_4211_0;	/* 'break' */
S_4211_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_4212_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4213_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_4214_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_4225_0: /* 2 */
S_4223_0: /* 2 */
S_4215_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_4223_1;
S_4221_0: /* 2 */
S_4216_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_4217_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4218_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4219_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4220_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_4224_0;
S_4223_1: /* 3 */
S_4222_0: /* 2 */
		/* else */;
		goto S_4224_0;
S_4223_2: /* 3 */
		Uerror("blocking sel in d_step (nr.191, near line 126)");
S_4224_0: /* 2 */
		goto S_4226_0;
S_4226_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_4229_0;
S_4229_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 688: // STATE 4231 - remote.pml:228 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][4231] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 689: // STATE 4232 - remote.pml:164 - [old = inbox[to]] (0:4250:2 - 1)
		IfNotBlocked
		reached[0][4232] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(4250, 4233, 4250) */
		reached[0][4233] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 4251, 4250) */
		reached[0][4251] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 690: // STATE 4235 - remote.pml:168 - [((!(ok)&&(old==255)))] (4259:0:2 - 1)
		IfNotBlocked
		reached[0][4235] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b128(4259, 4236, 4259) */
		reached[0][4236] = 1;
		;
		/* merge: old = 0(4259, 4253, 4259) */
		reached[0][4253] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 691: // STATE 4237 - remote.pml:170 - [((!(ok)&&!((old==255))))] (4245:0:1 - 1)
		IfNotBlocked
		reached[0][4237] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[last[pf]] = old(0, 4238, 4245) */
		reached[0][4238] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 692: // STATE 4239 - remote.pml:173 - [((inbox[to]==old))] (4250:0:2 - 1)
		IfNotBlocked
		reached[0][4239] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(4250, 4240, 4250) */
		reached[0][4240] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = pf(4250, 4241, 4250) */
		reached[0][4241] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(4250, 4242, 4250) */
		reached[0][4242] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(4250, 4246, 4250) */
		reached[0][4246] = 1;
		;
		/* merge: .(goto)(0, 4251, 4250) */
		reached[0][4251] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 693: // STATE 4246 - remote.pml:179 - [.(goto)] (0:4250:0 - 2)
		IfNotBlocked
		reached[0][4246] = 1;
		;
		/* merge: .(goto)(0, 4251, 4250) */
		reached[0][4251] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 694: // STATE 4244 - remote.pml:177 - [old = inbox[to]] (0:4250:1 - 1)
		IfNotBlocked
		reached[0][4244] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(4250, 4246, 4250) */
		reached[0][4246] = 1;
		;
		/* merge: .(goto)(0, 4251, 4250) */
		reached[0][4251] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 695: // STATE 4248 - remote.pml:180 - [(ok)] (4259:0:1 - 1)
		IfNotBlocked
		reached[0][4248] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b128(4259, 4249, 4259) */
		reached[0][4249] = 1;
		;
		/* merge: old = 0(4259, 4253, 4259) */
		reached[0][4253] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 696: // STATE 4253 - remote.pml:182 - [old = 0] (0:4259:1 - 5)
		IfNotBlocked
		reached[0][4253] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 697: // STATE 4255 - remote.pml:231 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4255] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 698: // STATE 4258 - remote.pml:232 - [assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][4258] = 1;
		spin_assert( !((((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==255)&&(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->to)))&&(((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0))), " !((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0)))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 699: // STATE 4275 - remote.pml:188 - [D_STEP188]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][4275] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4263_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_4264_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_4272_0: /* 2 */
S_4265_0: /* 2 */
		if (!(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))))
			goto S_4272_1;
S_4266_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4269_0: /* 2 */
S_4267_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4268_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_4270_0;
S_4270_0: /* 2 */
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_4273_0;
S_4272_1: /* 3 */
S_4271_0: /* 2 */
		/* else */;
		goto S_4273_0;
S_4272_2: /* 3 */
		Uerror("blocking sel in d_step (nr.192, near line 193)");
S_4273_0: /* 2 */
		goto S_4319_0;
S_4319_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 700: // STATE 4277 - remote.pml:238 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4277] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 701: // STATE 4280 - remote.pml:239 - [D_STEP239]
		/* default 258 */
		

		reached[0][4280] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4277_0: /* 2 */
		spin_assert((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0), "(used[x]>0)", II, tt, t);
S_4278_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 2;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_4316_0;
S_4316_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 702: // STATE 4316 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][4316] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4280_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_4281_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_4282_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_4283_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_4297_0: /* 2 */
S_4296_0: /* 2 */
S_4284_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_4296_1;
S_4285_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_4286_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_4287_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4292_0: /* 2 */
S_4288_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_4292_1;
S_4289_0: /* 2 */
		goto S_4299_0;	/* 'goto' */
S_4292_1: /* 3 */
S_4290_0: /* 2 */
		/* else */;
S_4291_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_4293_0;
S_4292_2: /* 3 */
		Uerror("blocking sel in d_step (nr.193, near line 145)");
S_4293_0: /* 2 */
		goto S_4297_0; /* '.' */
		goto S_4297_0; /* ';' */
S_4296_1: /* 3 */
S_4294_0: /* 2 */
		/* else */;
S_4295_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_4297_0; /* ';' */
S_4296_2: /* 3 */
		Uerror("blocking sel in d_step (nr.194, near line 140)");
S_4298_0: /* 2 */
		goto S_4299_0;	/* 'break' */
S_4299_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_4300_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4301_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_4302_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_4313_0: /* 2 */
S_4311_0: /* 2 */
S_4303_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_4311_1;
S_4309_0: /* 2 */
S_4304_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_4305_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4306_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4307_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4308_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_4312_0;
S_4311_1: /* 3 */
S_4310_0: /* 2 */
		/* else */;
		goto S_4312_0;
S_4311_2: /* 3 */
		Uerror("blocking sel in d_step (nr.195, near line 126)");
S_4312_0: /* 2 */
		goto S_4314_0;
S_4314_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_4317_0;
S_4317_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 703: // STATE 4322 - remote.pml:247 - [assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))] (0:0:0 - 2)
		IfNotBlocked
		reached[0][4322] = 1;
		spin_assert((((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2))||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4)), "(((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 704: // STATE 4323 - remote.pml:250 - [(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][4323] = 1;
		if (!(((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)&&(((int)now.inbox[ Index(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]), 4) ])!=255))||(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)))||(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))&& !(((int)now.orphans_lock))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 705: // STATE 4331 - remote.pml:253 - [D_STEP253]
		IfNotBlocked

		reached[0][4331] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4327_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_4328_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_4329_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_4332_0;
S_4332_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 706: // STATE 4333 - remote.pml:279 - [pf = 0] (0:4334:1 - 1)
		IfNotBlocked
		reached[0][4333] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->pf);
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
		/* merge: .(goto)(0, 4335, 4334) */
		reached[0][4335] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 707: // STATE 4345 - remote.pml:382 - [D_STEP382]
		IfNotBlocked

		reached[0][4345] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4339_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_4340_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_4341_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_4342_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_4343_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_4346_0;
S_4346_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 708: // STATE 4359 - remote.pml:357 - [((bundle_first!=0))] (4387:0:2 - 1)
		IfNotBlocked
		reached[0][4359] = 1;
		if (!((((int)((P0 *)_this)->bundle_first)!=0)))
			continue;
		/* merge: ok = 0(4387, 4360, 4387) */
		reached[0][4360] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: to = bundle_to(4387, 4361, 4387) */
		reached[0][4361] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)((P0 *)_this)->bundle_to);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 709: // STATE 4362 - remote.pml:361 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][4362] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 710: // STATE 4363 - remote.pml:164 - [old = inbox[to]] (0:4381:2 - 1)
		IfNotBlocked
		reached[0][4363] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(4381, 4364, 4381) */
		reached[0][4364] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 4382, 4381) */
		reached[0][4382] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 711: // STATE 4366 - remote.pml:168 - [((!(ok)&&(old==255)))] (4621:0:2 - 1)
		IfNotBlocked
		reached[0][4366] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b130(4621, 4367, 4621) */
		reached[0][4367] = 1;
		;
		/* merge: old = 0(4621, 4384, 4621) */
		reached[0][4384] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 4388, 4621) */
		reached[0][4388] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 712: // STATE 4368 - remote.pml:170 - [((!(ok)&&!((old==255))))] (4376:0:1 - 1)
		IfNotBlocked
		reached[0][4368] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[bundle_last] = old(0, 4369, 4376) */
		reached[0][4369] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]);
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 713: // STATE 4370 - remote.pml:173 - [((inbox[to]==old))] (4381:0:2 - 1)
		IfNotBlocked
		reached[0][4370] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(4381, 4371, 4381) */
		reached[0][4371] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = bundle_first(4381, 4372, 4381) */
		reached[0][4372] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(4381, 4373, 4381) */
		reached[0][4373] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(4381, 4377, 4381) */
		reached[0][4377] = 1;
		;
		/* merge: .(goto)(0, 4382, 4381) */
		reached[0][4382] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 714: // STATE 4377 - remote.pml:179 - [.(goto)] (0:4381:0 - 2)
		IfNotBlocked
		reached[0][4377] = 1;
		;
		/* merge: .(goto)(0, 4382, 4381) */
		reached[0][4382] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 715: // STATE 4375 - remote.pml:177 - [old = inbox[to]] (0:4381:1 - 1)
		IfNotBlocked
		reached[0][4375] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(4381, 4377, 4381) */
		reached[0][4377] = 1;
		;
		/* merge: .(goto)(0, 4382, 4381) */
		reached[0][4382] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 716: // STATE 4379 - remote.pml:180 - [(ok)] (4621:0:1 - 1)
		IfNotBlocked
		reached[0][4379] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b130(4621, 4380, 4621) */
		reached[0][4380] = 1;
		;
		/* merge: old = 0(4621, 4384, 4621) */
		reached[0][4384] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 4388, 4621) */
		reached[0][4388] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 717: // STATE 4384 - remote.pml:182 - [old = 0] (0:4621:1 - 5)
		IfNotBlocked
		reached[0][4384] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(0, 4388, 4621) */
		reached[0][4388] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 718: // STATE 4389 - remote.pml:365 - [(!(ok))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4389] = 1;
		if (!( !(((int)((P0 *)_this)->ok))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 719: // STATE 4395 - remote.pml:366 - [D_STEP366]
		IfNotBlocked

		reached[0][4395] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4389_0: /* 2 */
		now.next[ Index(((P0 *)_this)->bundle_last, 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[thread:bundle_last]", ((int)now.next[ Index(((int)((P0 *)_this)->bundle_last), 5) ]));
#endif
		;
S_4390_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->bundle_first);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_4391_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_4392_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_4393_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_4453_0;
S_4453_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 720: // STATE 4396 - remote.pml:376 - [((to==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4396] = 1;
		if (!((((int)((P0 *)_this)->to)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 721: // STATE 4451 - remote.pml:307 - [D_STEP307]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][4451] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4396_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_4397_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_4443_0: /* 2 */
S_4442_0: /* 2 */
S_4398_0: /* 2 */
		if (!((((int)((P0 *)_this)->chain)==0)))
			goto S_4442_1;
S_4399_0: /* 2 */
		goto S_4445_0;	/* 'goto' */
S_4442_1: /* 3 */
S_4400_0: /* 2 */
		/* else */;
S_4401_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_4402_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_4403_0: /* 2 */
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_4440_0: /* 2 */
S_4404_0: /* 2 */
		if (!((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=4))||(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])>((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])))))
			goto S_4440_1;
S_4405_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_4406_0: /* 2 */
		((P0 *)_this)->rest = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
		goto S_4441_0;
S_4440_1: /* 3 */
S_4407_0: /* 2 */
		/* else */;
S_4408_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_4419_0: /* 2 */
S_4418_0: /* 2 */
S_4409_0: /* 2 */
		if (!(1))
			goto S_4418_1;
S_4410_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_4411_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_4416_0: /* 2 */
S_4412_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_4416_1;
S_4413_0: /* 2 */
		goto S_4421_0;	/* 'goto' */
S_4416_1: /* 3 */
S_4414_0: /* 2 */
		/* else */;
S_4415_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_4417_0;
S_4416_2: /* 3 */
		Uerror("blocking sel in d_step (nr.196, near line 326)");
S_4417_0: /* 2 */
		goto S_4419_0; /* '.' */
		goto S_4419_0; /* ';' */
S_4418_1: /* 3 */
		Uerror("blocking sel in d_step (nr.197, near line 322)");
S_4420_0: /* 2 */
		goto S_4421_0;	/* 'break' */
S_4421_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_4422_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4423_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4424_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_4425_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_4426_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0);
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4438_0: /* 2 */
S_4427_0: /* 2 */
		if (!((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)))
			goto S_4438_1;
S_4430_0: /* 2 */
S_4428_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4429_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_4436_0;
S_4436_0: /* 2 */
S_4431_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_4432_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4433_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4434_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4435_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_4439_0;
S_4438_1: /* 3 */
S_4437_0: /* 2 */
		/* else */;
		goto S_4439_0;
S_4438_2: /* 3 */
		Uerror("blocking sel in d_step (nr.198, near line 337)");
S_4439_0: /* 2 */
		goto S_4441_0;
S_4440_2: /* 3 */
		Uerror("blocking sel in d_step (nr.199, near line 316)");
S_4441_0: /* 2 */
		goto S_4443_0; /* '.' */
		goto S_4443_0; /* ';' */
S_4442_2: /* 3 */
		Uerror("blocking sel in d_step (nr.200, near line 310)");
S_4444_0: /* 2 */
		goto S_4445_0;	/* 'break' */
S_4445_0: /* 2 */
		((P0 *)_this)->chain = ((int)((P0 *)_this)->rest);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_4446_0: /* 2 */
		((P0 *)_this)->rest = 0;
#ifdef VAR_RANGES
		logval("thread:rest", ((int)((P0 *)_this)->rest));
#endif
		;
S_4447_0: /* 2 */
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_4448_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_4449_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		goto S_4454_0;
S_4454_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 722: // STATE 4456 - remote.pml:379 - [to = 0] (0:4613:1 - 3)
		IfNotBlocked
		reached[0][4456] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 723: // STATE 4457 - remote.pml:264 - [((chain==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4457] = 1;
		if (!((((int)((P0 *)_this)->chain)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: chain */  (trpt+1)->bup.oval = ((P0 *)_this)->chain;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->chain = 0;
		_m = 3; goto P999; /* 0 */
	case 724: // STATE 4464 - remote.pml:266 - [D_STEP266]
		IfNotBlocked

		reached[0][4464] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4459_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_4460_0: /* 2 */
		spin_assert(((((int)((P0 *)_this)->pf)!=255)&&(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ])!=0)), "((pf!=255)&&(last[pf]!=0))", II, tt, t);
S_4461_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_4462_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		goto S_4606_0;
S_4606_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 725: // STATE 4465 - remote.pml:221 - [x = ((pf+1)/2)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4465] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->x);
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 726: // STATE 4466 - remote.pml:223 - [to = slab_heap[x]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4466] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 727: // STATE 4467 - remote.pml:225 - [((to==h))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4467] = 1;
		if (!((((int)((P0 *)_this)->to)==((int)((P0 *)_this)->h))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 728: // STATE 4503 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][4503] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4467_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_4468_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_4469_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_4470_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_4484_0: /* 2 */
S_4483_0: /* 2 */
S_4471_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_4483_1;
S_4472_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_4473_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_4474_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4479_0: /* 2 */
S_4475_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_4479_1;
S_4476_0: /* 2 */
		goto S_4486_0;	/* 'goto' */
S_4479_1: /* 3 */
S_4477_0: /* 2 */
		/* else */;
S_4478_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_4480_0;
S_4479_2: /* 3 */
		Uerror("blocking sel in d_step (nr.201, near line 145)");
S_4480_0: /* 2 */
		goto S_4484_0; /* '.' */
		goto S_4484_0; /* ';' */
S_4483_1: /* 3 */
S_4481_0: /* 2 */
		/* else */;
S_4482_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_4484_0; /* ';' */
S_4483_2: /* 3 */
		Uerror("blocking sel in d_step (nr.202, near line 140)");
S_4485_0: /* 2 */
		goto S_4486_0;	/* 'break' */
S_4486_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_4487_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4488_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_4489_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_4500_0: /* 2 */
S_4498_0: /* 2 */
S_4490_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_4498_1;
S_4496_0: /* 2 */
S_4491_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_4492_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4493_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4494_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4495_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_4499_0;
S_4498_1: /* 3 */
S_4497_0: /* 2 */
		/* else */;
		goto S_4499_0;
S_4498_2: /* 3 */
		Uerror("blocking sel in d_step (nr.203, near line 126)");
S_4499_0: /* 2 */
		goto S_4501_0;
S_4501_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_4504_0;
S_4504_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 729: // STATE 4506 - remote.pml:228 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][4506] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 730: // STATE 4507 - remote.pml:164 - [old = inbox[to]] (0:4525:2 - 1)
		IfNotBlocked
		reached[0][4507] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(4525, 4508, 4525) */
		reached[0][4508] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 4526, 4525) */
		reached[0][4526] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 731: // STATE 4510 - remote.pml:168 - [((!(ok)&&(old==255)))] (4534:0:2 - 1)
		IfNotBlocked
		reached[0][4510] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b136(4534, 4511, 4534) */
		reached[0][4511] = 1;
		;
		/* merge: old = 0(4534, 4528, 4534) */
		reached[0][4528] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 732: // STATE 4512 - remote.pml:170 - [((!(ok)&&!((old==255))))] (4520:0:1 - 1)
		IfNotBlocked
		reached[0][4512] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[last[pf]] = old(0, 4513, 4520) */
		reached[0][4513] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 733: // STATE 4514 - remote.pml:173 - [((inbox[to]==old))] (4525:0:2 - 1)
		IfNotBlocked
		reached[0][4514] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(4525, 4515, 4525) */
		reached[0][4515] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = pf(4525, 4516, 4525) */
		reached[0][4516] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(4525, 4517, 4525) */
		reached[0][4517] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(4525, 4521, 4525) */
		reached[0][4521] = 1;
		;
		/* merge: .(goto)(0, 4526, 4525) */
		reached[0][4526] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 734: // STATE 4521 - remote.pml:179 - [.(goto)] (0:4525:0 - 2)
		IfNotBlocked
		reached[0][4521] = 1;
		;
		/* merge: .(goto)(0, 4526, 4525) */
		reached[0][4526] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 735: // STATE 4519 - remote.pml:177 - [old = inbox[to]] (0:4525:1 - 1)
		IfNotBlocked
		reached[0][4519] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(4525, 4521, 4525) */
		reached[0][4521] = 1;
		;
		/* merge: .(goto)(0, 4526, 4525) */
		reached[0][4526] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 736: // STATE 4523 - remote.pml:180 - [(ok)] (4534:0:1 - 1)
		IfNotBlocked
		reached[0][4523] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b136(4534, 4524, 4534) */
		reached[0][4524] = 1;
		;
		/* merge: old = 0(4534, 4528, 4534) */
		reached[0][4528] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 737: // STATE 4528 - remote.pml:182 - [old = 0] (0:4534:1 - 5)
		IfNotBlocked
		reached[0][4528] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 738: // STATE 4530 - remote.pml:231 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4530] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 739: // STATE 4533 - remote.pml:232 - [assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][4533] = 1;
		spin_assert( !((((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==255)&&(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->to)))&&(((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0))), " !((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0)))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 740: // STATE 4550 - remote.pml:188 - [D_STEP188]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][4550] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4538_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_4539_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_4547_0: /* 2 */
S_4540_0: /* 2 */
		if (!(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))))
			goto S_4547_1;
S_4541_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4544_0: /* 2 */
S_4542_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4543_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_4545_0;
S_4545_0: /* 2 */
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_4548_0;
S_4547_1: /* 3 */
S_4546_0: /* 2 */
		/* else */;
		goto S_4548_0;
S_4547_2: /* 3 */
		Uerror("blocking sel in d_step (nr.204, near line 193)");
S_4548_0: /* 2 */
		goto S_4594_0;
S_4594_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 741: // STATE 4552 - remote.pml:238 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4552] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 742: // STATE 4555 - remote.pml:239 - [D_STEP239]
		/* default 258 */
		

		reached[0][4555] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4552_0: /* 2 */
		spin_assert((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0), "(used[x]>0)", II, tt, t);
S_4553_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 2;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_4591_0;
S_4591_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 743: // STATE 4591 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][4591] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4555_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_4556_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_4557_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_4558_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_4572_0: /* 2 */
S_4571_0: /* 2 */
S_4559_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_4571_1;
S_4560_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_4561_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_4562_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4567_0: /* 2 */
S_4563_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_4567_1;
S_4564_0: /* 2 */
		goto S_4574_0;	/* 'goto' */
S_4567_1: /* 3 */
S_4565_0: /* 2 */
		/* else */;
S_4566_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_4568_0;
S_4567_2: /* 3 */
		Uerror("blocking sel in d_step (nr.205, near line 145)");
S_4568_0: /* 2 */
		goto S_4572_0; /* '.' */
		goto S_4572_0; /* ';' */
S_4571_1: /* 3 */
S_4569_0: /* 2 */
		/* else */;
S_4570_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_4572_0; /* ';' */
S_4571_2: /* 3 */
		Uerror("blocking sel in d_step (nr.206, near line 140)");
S_4573_0: /* 2 */
		goto S_4574_0;	/* 'break' */
S_4574_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_4575_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4576_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_4577_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_4588_0: /* 2 */
S_4586_0: /* 2 */
S_4578_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_4586_1;
S_4584_0: /* 2 */
S_4579_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_4580_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4581_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4582_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4583_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_4587_0;
S_4586_1: /* 3 */
S_4585_0: /* 2 */
		/* else */;
		goto S_4587_0;
S_4586_2: /* 3 */
		Uerror("blocking sel in d_step (nr.207, near line 126)");
S_4587_0: /* 2 */
		goto S_4589_0;
S_4589_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_4592_0;
S_4592_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 744: // STATE 4597 - remote.pml:247 - [assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))] (0:0:0 - 2)
		IfNotBlocked
		reached[0][4597] = 1;
		spin_assert((((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2))||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4)), "(((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 745: // STATE 4598 - remote.pml:250 - [(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][4598] = 1;
		if (!(((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)&&(((int)now.inbox[ Index(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]), 4) ])!=255))||(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)))||(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))&& !(((int)now.orphans_lock))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 746: // STATE 4606 - remote.pml:253 - [D_STEP253]
		IfNotBlocked

		reached[0][4606] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4602_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_4603_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_4604_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_4607_0;
S_4607_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 747: // STATE 4608 - remote.pml:279 - [pf = 0] (0:4609:1 - 1)
		IfNotBlocked
		reached[0][4608] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->pf);
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
		/* merge: .(goto)(0, 4610, 4609) */
		reached[0][4610] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 748: // STATE 4612 - remote.pml:281 - [(1)] (4793:0:1 - 3)
		IfNotBlocked
		reached[0][4612] = 1;
		if (!(1))
			continue;
		/* merge: .(goto)(4793, 4622, 4793) */
		reached[0][4622] = 1;
		;
		/* merge: .(goto)(4793, 4625, 4793) */
		reached[0][4625] = 1;
		;
		/* merge: bundle_to = 0(4793, 4627, 4793) */
		reached[0][4627] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->bundle_to);
		((P0 *)_this)->bundle_to = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_to", ((int)((P0 *)_this)->bundle_to));
#endif
		;
		_m = 3; goto P999; /* 3 */
	case 749: // STATE 4620 - remote.pml:382 - [D_STEP382]
		IfNotBlocked

		reached[0][4620] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4614_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_4615_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_4616_0: /* 2 */
		((P0 *)_this)->bundle_first = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_first", ((int)((P0 *)_this)->bundle_first));
#endif
		;
S_4617_0: /* 2 */
		((P0 *)_this)->bundle_last = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_last", ((int)((P0 *)_this)->bundle_last));
#endif
		;
S_4618_0: /* 2 */
		((P0 *)_this)->bundle_blocks = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_blocks", ((int)((P0 *)_this)->bundle_blocks));
#endif
		;
		goto S_4621_0;
S_4621_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 750: // STATE 4627 - remote.pml:435 - [bundle_to = 0] (0:4793:1 - 5)
		IfNotBlocked
		reached[0][4627] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->bundle_to);
		((P0 *)_this)->bundle_to = 0;
#ifdef VAR_RANGES
		logval("thread:bundle_to", ((int)((P0 *)_this)->bundle_to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 751: // STATE 4629 - remote.pml:288 - [((inbox[h]!=0))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][4629] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ])!=0)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 752: // STATE 4632 - remote.pml:293 - [D_STEP293]
		IfNotBlocked

		reached[0][4632] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4629_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_4630_0: /* 2 */
		now.inbox[ Index(((P0 *)_this)->h, 4) ] = 0;
#ifdef VAR_RANGES
		logval("inbox[thread:h]", ((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ]));
#endif
		;
		goto S_4788_0;
S_4788_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 753: // STATE 4633 - remote.pml:264 - [((chain==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4633] = 1;
		if (!((((int)((P0 *)_this)->chain)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: chain */  (trpt+1)->bup.oval = ((P0 *)_this)->chain;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->chain = 0;
		_m = 3; goto P999; /* 0 */
	case 754: // STATE 4640 - remote.pml:266 - [D_STEP266]
		IfNotBlocked

		reached[0][4640] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4635_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_4636_0: /* 2 */
		spin_assert(((((int)((P0 *)_this)->pf)!=255)&&(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ])!=0)), "((pf!=255)&&(last[pf]!=0))", II, tt, t);
S_4637_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_4638_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		goto S_4782_0;
S_4782_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 755: // STATE 4641 - remote.pml:221 - [x = ((pf+1)/2)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4641] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->x);
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 756: // STATE 4642 - remote.pml:223 - [to = slab_heap[x]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4642] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 757: // STATE 4643 - remote.pml:225 - [((to==h))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4643] = 1;
		if (!((((int)((P0 *)_this)->to)==((int)((P0 *)_this)->h))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 758: // STATE 4679 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][4679] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4643_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_4644_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_4645_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_4646_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_4660_0: /* 2 */
S_4659_0: /* 2 */
S_4647_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_4659_1;
S_4648_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_4649_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_4650_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4655_0: /* 2 */
S_4651_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_4655_1;
S_4652_0: /* 2 */
		goto S_4662_0;	/* 'goto' */
S_4655_1: /* 3 */
S_4653_0: /* 2 */
		/* else */;
S_4654_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_4656_0;
S_4655_2: /* 3 */
		Uerror("blocking sel in d_step (nr.208, near line 145)");
S_4656_0: /* 2 */
		goto S_4660_0; /* '.' */
		goto S_4660_0; /* ';' */
S_4659_1: /* 3 */
S_4657_0: /* 2 */
		/* else */;
S_4658_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_4660_0; /* ';' */
S_4659_2: /* 3 */
		Uerror("blocking sel in d_step (nr.209, near line 140)");
S_4661_0: /* 2 */
		goto S_4662_0;	/* 'break' */
S_4662_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_4663_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4664_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_4665_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_4676_0: /* 2 */
S_4674_0: /* 2 */
S_4666_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_4674_1;
S_4672_0: /* 2 */
S_4667_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_4668_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4669_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4670_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4671_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_4675_0;
S_4674_1: /* 3 */
S_4673_0: /* 2 */
		/* else */;
		goto S_4675_0;
S_4674_2: /* 3 */
		Uerror("blocking sel in d_step (nr.210, near line 126)");
S_4675_0: /* 2 */
		goto S_4677_0;
S_4677_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_4680_0;
S_4680_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 759: // STATE 4682 - remote.pml:228 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][4682] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 760: // STATE 4683 - remote.pml:164 - [old = inbox[to]] (0:4701:2 - 1)
		IfNotBlocked
		reached[0][4683] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(4701, 4684, 4701) */
		reached[0][4684] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 4702, 4701) */
		reached[0][4702] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 761: // STATE 4686 - remote.pml:168 - [((!(ok)&&(old==255)))] (4710:0:2 - 1)
		IfNotBlocked
		reached[0][4686] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b141(4710, 4687, 4710) */
		reached[0][4687] = 1;
		;
		/* merge: old = 0(4710, 4704, 4710) */
		reached[0][4704] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 762: // STATE 4688 - remote.pml:170 - [((!(ok)&&!((old==255))))] (4696:0:1 - 1)
		IfNotBlocked
		reached[0][4688] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[last[pf]] = old(0, 4689, 4696) */
		reached[0][4689] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 763: // STATE 4690 - remote.pml:173 - [((inbox[to]==old))] (4701:0:2 - 1)
		IfNotBlocked
		reached[0][4690] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(4701, 4691, 4701) */
		reached[0][4691] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = pf(4701, 4692, 4701) */
		reached[0][4692] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(4701, 4693, 4701) */
		reached[0][4693] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(4701, 4697, 4701) */
		reached[0][4697] = 1;
		;
		/* merge: .(goto)(0, 4702, 4701) */
		reached[0][4702] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 764: // STATE 4697 - remote.pml:179 - [.(goto)] (0:4701:0 - 2)
		IfNotBlocked
		reached[0][4697] = 1;
		;
		/* merge: .(goto)(0, 4702, 4701) */
		reached[0][4702] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 765: // STATE 4695 - remote.pml:177 - [old = inbox[to]] (0:4701:1 - 1)
		IfNotBlocked
		reached[0][4695] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(4701, 4697, 4701) */
		reached[0][4697] = 1;
		;
		/* merge: .(goto)(0, 4702, 4701) */
		reached[0][4702] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 766: // STATE 4699 - remote.pml:180 - [(ok)] (4710:0:1 - 1)
		IfNotBlocked
		reached[0][4699] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b141(4710, 4700, 4710) */
		reached[0][4700] = 1;
		;
		/* merge: old = 0(4710, 4704, 4710) */
		reached[0][4704] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 767: // STATE 4704 - remote.pml:182 - [old = 0] (0:4710:1 - 5)
		IfNotBlocked
		reached[0][4704] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 768: // STATE 4706 - remote.pml:231 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4706] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 769: // STATE 4709 - remote.pml:232 - [assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][4709] = 1;
		spin_assert( !((((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==255)&&(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->to)))&&(((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0))), " !((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0)))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 770: // STATE 4726 - remote.pml:188 - [D_STEP188]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][4726] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4714_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_4715_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_4723_0: /* 2 */
S_4716_0: /* 2 */
		if (!(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))))
			goto S_4723_1;
S_4717_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4720_0: /* 2 */
S_4718_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4719_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_4721_0;
S_4721_0: /* 2 */
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_4724_0;
S_4723_1: /* 3 */
S_4722_0: /* 2 */
		/* else */;
		goto S_4724_0;
S_4723_2: /* 3 */
		Uerror("blocking sel in d_step (nr.211, near line 193)");
S_4724_0: /* 2 */
		goto S_4770_0;
S_4770_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 771: // STATE 4728 - remote.pml:238 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4728] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 772: // STATE 4731 - remote.pml:239 - [D_STEP239]
		/* default 258 */
		

		reached[0][4731] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4728_0: /* 2 */
		spin_assert((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0), "(used[x]>0)", II, tt, t);
S_4729_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 2;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_4767_0;
S_4767_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 773: // STATE 4767 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][4767] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4731_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_4732_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_4733_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_4734_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_4748_0: /* 2 */
S_4747_0: /* 2 */
S_4735_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_4747_1;
S_4736_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_4737_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_4738_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4743_0: /* 2 */
S_4739_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_4743_1;
S_4740_0: /* 2 */
		goto S_4750_0;	/* 'goto' */
S_4743_1: /* 3 */
S_4741_0: /* 2 */
		/* else */;
S_4742_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_4744_0;
S_4743_2: /* 3 */
		Uerror("blocking sel in d_step (nr.212, near line 145)");
S_4744_0: /* 2 */
		goto S_4748_0; /* '.' */
		goto S_4748_0; /* ';' */
S_4747_1: /* 3 */
S_4745_0: /* 2 */
		/* else */;
S_4746_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_4748_0; /* ';' */
S_4747_2: /* 3 */
		Uerror("blocking sel in d_step (nr.213, near line 140)");
S_4749_0: /* 2 */
		goto S_4750_0;	/* 'break' */
S_4750_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_4751_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4752_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_4753_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_4764_0: /* 2 */
S_4762_0: /* 2 */
S_4754_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_4762_1;
S_4760_0: /* 2 */
S_4755_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_4756_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4757_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4758_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4759_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_4763_0;
S_4762_1: /* 3 */
S_4761_0: /* 2 */
		/* else */;
		goto S_4763_0;
S_4762_2: /* 3 */
		Uerror("blocking sel in d_step (nr.214, near line 126)");
S_4763_0: /* 2 */
		goto S_4765_0;
S_4765_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_4768_0;
S_4768_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 774: // STATE 4773 - remote.pml:247 - [assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))] (0:0:0 - 2)
		IfNotBlocked
		reached[0][4773] = 1;
		spin_assert((((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2))||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4)), "(((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 775: // STATE 4774 - remote.pml:250 - [(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][4774] = 1;
		if (!(((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)&&(((int)now.inbox[ Index(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]), 4) ])!=255))||(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)))||(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))&& !(((int)now.orphans_lock))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 776: // STATE 4782 - remote.pml:253 - [D_STEP253]
		IfNotBlocked

		reached[0][4782] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4778_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_4779_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_4780_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_4783_0;
S_4783_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 777: // STATE 4784 - remote.pml:279 - [pf = 0] (0:4785:1 - 1)
		IfNotBlocked
		reached[0][4784] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->pf);
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
		/* merge: .(goto)(0, 4786, 4785) */
		reached[0][4786] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 778: // STATE 4788 - remote.pml:281 - [(1)] (4828:0:1 - 3)
		IfNotBlocked
		reached[0][4788] = 1;
		if (!(1))
			continue;
		/* merge: .(goto)(4828, 4792, 4828) */
		reached[0][4792] = 1;
		;
		/* merge: s = 1(4828, 4794, 4828) */
		reached[0][4794] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->s);
		((P0 *)_this)->s = 1;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		/* merge: .(goto)(0, 4829, 4828) */
		reached[0][4829] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 779: // STATE 4794 - remote.pml:630 - [s = 1] (0:4828:1 - 3)
		IfNotBlocked
		reached[0][4794] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->s);
		((P0 *)_this)->s = 1;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		/* merge: .(goto)(0, 4829, 4828) */
		reached[0][4829] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 780: // STATE 4795 - remote.pml:632 - [((s>2))] (4835:0:2 - 1)
		IfNotBlocked
		reached[0][4795] = 1;
		if (!((((int)((P0 *)_this)->s)>2)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: s */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->s;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->s = 0;
		/* merge: goto :b143(4835, 4796, 4835) */
		reached[0][4796] = 1;
		;
		/* merge: s = 0(4835, 4831, 4835) */
		reached[0][4831] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->s);
		((P0 *)_this)->s = 0;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 781: // STATE 4798 - remote.pml:635 - [((((slab_heap[s]==h)&&(slab_state[s]!=3))&&(used[s]>0)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][4798] = 1;
		if (!((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->s), 3) ])==((int)((P0 *)_this)->h))&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ])!=3))&&(((int)now.used[ Index(((int)((P0 *)_this)->s), 3) ])>0))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 782: // STATE 4805 - remote.pml:605 - [D_STEP605]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][4805] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4798_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_4799_0: /* 2 */
		now.orphans_lock = 1;
#ifdef VAR_RANGES
		logval("orphans_lock", ((int)now.orphans_lock));
#endif
		;
S_4800_0: /* 2 */
		spin_assert(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->s), 3) ])==((int)((P0 *)_this)->h))&&(((int)now.used[ Index(((int)((P0 *)_this)->s), 3) ])>0)), "((slab_heap[s]==h)&&(used[s]>0))", II, tt, t);
S_4801_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->s, 3) ] = 4;
#ifdef VAR_RANGES
		logval("slab_state[thread:s]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_4802_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->s, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:s]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_4803_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->s, 3) ] = (((int)now.head[ Index(((int)((P0 *)_this)->s), 3) ])!=0);
#ifdef VAR_RANGES
		logval("orphan_listed[thread:s]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
		goto S_4807_0;
S_4807_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 783: // STATE 4808 - remote.pml:619 - [D_STEP619]
		IfNotBlocked

		reached[0][4808] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4805_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->s, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:s]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_4806_0: /* 2 */
		now.orphans_lock = 0;
#ifdef VAR_RANGES
		logval("orphans_lock", ((int)now.orphans_lock));
#endif
		;
		goto S_4825_0;
S_4825_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 784: // STATE 4810 - remote.pml:636 - [((((slab_heap[s]==h)&&(slab_state[s]!=3))&&(used[s]==0)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][4810] = 1;
		if (!((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->s), 3) ])==((int)((P0 *)_this)->h))&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ])!=3))&&(((int)now.used[ Index(((int)((P0 *)_this)->s), 3) ])==0))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 785: // STATE 4811 - remote.pml:638 - [((0>0))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][4811] = 1;
		if (!((0>0)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 786: // STATE 4814 - remote.pml:639 - [D_STEP639]
		IfNotBlocked

		reached[0][4814] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4811_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->s, 3) ] = 3;
#ifdef VAR_RANGES
		logval("slab_state[thread:s]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_4812_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->s, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:s]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
		goto S_4822_0;
S_4822_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 787: // STATE 4821 - remote.pml:643 - [D_STEP643]
		/* default 258 */
		

		reached[0][4821] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;


		reached[0][4821] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		sv_save();
		S_4819_0: /* 2 */
S_4814_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->s), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->s), 3) ]))), "(((used[s]==0)&&(slab_state[s]!=0))&& !(orphan_listed[s]))", II, tt, t);
S_4815_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->s, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:s]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_4816_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->s, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:s]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_4817_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->s, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:s]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_4818_0: /* 2 */
		now.head[ Index(((P0 *)_this)->s, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:s]", ((int)now.head[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
		goto S_4822_0; /* ';' */
		goto S_4822_0; /* ';' */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 788: // STATE 4827 - remote.pml:647 - [s = (s+1)] (0:4828:1 - 6)
		IfNotBlocked
		reached[0][4827] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->s);
		((P0 *)_this)->s = (((int)((P0 *)_this)->s)+1);
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		/* merge: .(goto)(0, 4829, 4828) */
		reached[0][4829] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 789: // STATE 4831 - remote.pml:649 - [s = 0] (0:4835:1 - 3)
		IfNotBlocked
		reached[0][4831] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->s);
		((P0 *)_this)->s = 0;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 790: // STATE 4835 - remote.pml:664 - [D_STEP664]
		IfNotBlocked

		reached[0][4835] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4832_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_4833_0: /* 2 */
		now.inbox[ Index(((P0 *)_this)->h, 4) ] = 255;
#ifdef VAR_RANGES
		logval("inbox[thread:h]", ((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ]));
#endif
		;
		goto S_4838_0;
S_4838_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 791: // STATE 4836 - remote.pml:669 - [((chain==0))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][4836] = 1;
		if (!((((int)((P0 *)_this)->chain)==0)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 792: // STATE 4841 - remote.pml:676 - [inbox[h] = 0] (0:0:1 - 2)
		IfNotBlocked
		reached[0][4841] = 1;
		(trpt+1)->bup.oval = ((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ]);
		now.inbox[ Index(((P0 *)_this)->h, 4) ] = 0;
#ifdef VAR_RANGES
		logval("inbox[thread:h]", ((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ]));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 793: // STATE 4857 - remote.pml:677 - [D_STEP677]
		IfNotBlocked

		reached[0][4857] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4841_0: /* 2 */
		((P0 *)_this)->s = 1;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
S_4853_0: /* 2 */
S_4852_0: /* 2 */
S_4842_0: /* 2 */
		if (!((((int)((P0 *)_this)->s)>2)))
			goto S_4852_1;
S_4843_0: /* 2 */
		goto S_4854_0;	/* 'goto' */
S_4852_1: /* 3 */
S_4844_0: /* 2 */
		/* else */;
S_4849_0: /* 2 */
S_4845_0: /* 2 */
		if (!(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->s), 3) ])==((int)((P0 *)_this)->h))&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ])==3))))
			goto S_4849_1;
S_4846_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->s, 3) ] = 1;
#ifdef VAR_RANGES
		logval("slab_state[thread:s]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
S_4847_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->s, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:s]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->s), 3) ]));
#endif
		;
		goto S_4850_0;
S_4849_1: /* 3 */
S_4848_0: /* 2 */
		/* else */;
		goto S_4850_0;
S_4849_2: /* 3 */
		Uerror("blocking sel in d_step (nr.215, near line 682)");
S_4850_0: /* 2 */
S_4851_0: /* 2 */
		((P0 *)_this)->s = (((int)((P0 *)_this)->s)+1);
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		goto S_4853_0; /* ';' */
S_4852_2: /* 3 */
		Uerror("blocking sel in d_step (nr.216, near line 679)");
S_4854_0: /* 2 */
		goto S_4855_0;	/* 'break' */
S_4855_0: /* 2 */
		((P0 *)_this)->s = 0;
#ifdef VAR_RANGES
		logval("thread:s", ((int)((P0 *)_this)->s));
#endif
		;
		goto S_5013_0;
S_5013_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 794: // STATE 4858 - remote.pml:264 - [((chain==0))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4858] = 1;
		if (!((((int)((P0 *)_this)->chain)==0)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: chain */  (trpt+1)->bup.oval = ((P0 *)_this)->chain;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->chain = 0;
		_m = 3; goto P999; /* 0 */
	case 795: // STATE 4865 - remote.pml:266 - [D_STEP266]
		IfNotBlocked

		reached[0][4865] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4860_0: /* 2 */
		((P0 *)_this)->pf = ((int)((P0 *)_this)->chain);
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
S_4861_0: /* 2 */
		spin_assert(((((int)((P0 *)_this)->pf)!=255)&&(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ])!=0)), "((pf!=255)&&(last[pf]!=0))", II, tt, t);
S_4862_0: /* 2 */
		((P0 *)_this)->chain = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
#ifdef VAR_RANGES
		logval("thread:chain", ((int)((P0 *)_this)->chain));
#endif
		;
S_4863_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = 0;
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		goto S_5007_0;
S_5007_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 796: // STATE 4866 - remote.pml:221 - [x = ((pf+1)/2)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4866] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->x);
		((P0 *)_this)->x = ((((int)((P0 *)_this)->pf)+1)/2);
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 797: // STATE 4867 - remote.pml:223 - [to = slab_heap[x]] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4867] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->to);
		((P0 *)_this)->to = ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 798: // STATE 4868 - remote.pml:225 - [((to==h))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4868] = 1;
		if (!((((int)((P0 *)_this)->to)==((int)((P0 *)_this)->h))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: to */  (trpt+1)->bup.oval = ((P0 *)_this)->to;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->to = 0;
		_m = 3; goto P999; /* 0 */
	case 799: // STATE 4904 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][4904] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4868_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_4869_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_4870_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_4871_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_4885_0: /* 2 */
S_4884_0: /* 2 */
S_4872_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_4884_1;
S_4873_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_4874_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_4875_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4880_0: /* 2 */
S_4876_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_4880_1;
S_4877_0: /* 2 */
		goto S_4887_0;	/* 'goto' */
S_4880_1: /* 3 */
S_4878_0: /* 2 */
		/* else */;
S_4879_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_4881_0;
S_4880_2: /* 3 */
		Uerror("blocking sel in d_step (nr.217, near line 145)");
S_4881_0: /* 2 */
		goto S_4885_0; /* '.' */
		goto S_4885_0; /* ';' */
S_4884_1: /* 3 */
S_4882_0: /* 2 */
		/* else */;
S_4883_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_4885_0; /* ';' */
S_4884_2: /* 3 */
		Uerror("blocking sel in d_step (nr.218, near line 140)");
S_4886_0: /* 2 */
		goto S_4887_0;	/* 'break' */
S_4887_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_4888_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4889_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_4890_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_4901_0: /* 2 */
S_4899_0: /* 2 */
S_4891_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_4899_1;
S_4897_0: /* 2 */
S_4892_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_4893_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4894_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4895_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4896_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_4900_0;
S_4899_1: /* 3 */
S_4898_0: /* 2 */
		/* else */;
		goto S_4900_0;
S_4899_2: /* 3 */
		Uerror("blocking sel in d_step (nr.219, near line 126)");
S_4900_0: /* 2 */
		goto S_4902_0;
S_4902_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_4905_0;
S_4905_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 800: // STATE 4907 - remote.pml:228 - [(((to!=0)&&(to!=h)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][4907] = 1;
		if (!(((((int)((P0 *)_this)->to)!=0)&&(((int)((P0 *)_this)->to)!=((int)((P0 *)_this)->h)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 801: // STATE 4908 - remote.pml:164 - [old = inbox[to]] (0:4926:2 - 1)
		IfNotBlocked
		reached[0][4908] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: ok = 0(4926, 4909, 4926) */
		reached[0][4909] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(0, 4927, 4926) */
		reached[0][4927] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 802: // STATE 4911 - remote.pml:168 - [((!(ok)&&(old==255)))] (4935:0:2 - 1)
		IfNotBlocked
		reached[0][4911] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&&(((int)((P0 *)_this)->old)==255))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: old */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->old;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->old = 0;
		/* merge: goto :b148(4935, 4912, 4935) */
		reached[0][4912] = 1;
		;
		/* merge: old = 0(4935, 4929, 4935) */
		reached[0][4929] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 803: // STATE 4913 - remote.pml:170 - [((!(ok)&&!((old==255))))] (4921:0:1 - 1)
		IfNotBlocked
		reached[0][4913] = 1;
		if (!(( !(((int)((P0 *)_this)->ok))&& !((((int)((P0 *)_this)->old)==255)))))
			continue;
		/* merge: next[last[pf]] = old(0, 4914, 4921) */
		reached[0][4914] = 1;
		(trpt+1)->bup.oval = ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]);
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)((P0 *)_this)->old);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 804: // STATE 4915 - remote.pml:173 - [((inbox[to]==old))] (4926:0:2 - 1)
		IfNotBlocked
		reached[0][4915] = 1;
		if (!((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==((int)((P0 *)_this)->old))))
			continue;
		/* merge: assert((inbox[to]!=255))(4926, 4916, 4926) */
		reached[0][4916] = 1;
		spin_assert((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])!=255), "(inbox[to]!=255)", II, tt, t);
		/* merge: inbox[to] = pf(4926, 4917, 4926) */
		reached[0][4917] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
		now.inbox[ Index(((P0 *)_this)->to, 4) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("inbox[thread:to]", ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]));
#endif
		;
		/* merge: ok = 1(4926, 4918, 4926) */
		reached[0][4918] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->ok);
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		/* merge: .(goto)(4926, 4922, 4926) */
		reached[0][4922] = 1;
		;
		/* merge: .(goto)(0, 4927, 4926) */
		reached[0][4927] = 1;
		;
		_m = 3; goto P999; /* 5 */
	case 805: // STATE 4922 - remote.pml:179 - [.(goto)] (0:4926:0 - 2)
		IfNotBlocked
		reached[0][4922] = 1;
		;
		/* merge: .(goto)(0, 4927, 4926) */
		reached[0][4927] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 806: // STATE 4920 - remote.pml:177 - [old = inbox[to]] (0:4926:1 - 1)
		IfNotBlocked
		reached[0][4920] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = ((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ]);
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		/* merge: .(goto)(4926, 4922, 4926) */
		reached[0][4922] = 1;
		;
		/* merge: .(goto)(0, 4927, 4926) */
		reached[0][4927] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 807: // STATE 4924 - remote.pml:180 - [(ok)] (4935:0:1 - 1)
		IfNotBlocked
		reached[0][4924] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		/* merge: goto :b148(4935, 4925, 4935) */
		reached[0][4925] = 1;
		;
		/* merge: old = 0(4935, 4929, 4935) */
		reached[0][4929] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 808: // STATE 4929 - remote.pml:182 - [old = 0] (0:4935:1 - 5)
		IfNotBlocked
		reached[0][4929] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->old);
		((P0 *)_this)->old = 0;
#ifdef VAR_RANGES
		logval("thread:old", ((int)((P0 *)_this)->old));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 809: // STATE 4931 - remote.pml:231 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4931] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 810: // STATE 4934 - remote.pml:232 - [assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][4934] = 1;
		spin_assert( !((((((int)now.inbox[ Index(((int)((P0 *)_this)->to), 4) ])==255)&&(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->to)))&&(((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0))), " !((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0)))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 811: // STATE 4951 - remote.pml:188 - [D_STEP188]
		if (!(boq == -1 &&  !(((int)now.orphans_lock))))
			continue;

		reached[0][4951] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4939_0: /* 2 */
		if (!( !(((int)now.orphans_lock))))
			Uerror("block in d_step seq");
S_4940_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
S_4948_0: /* 2 */
S_4941_0: /* 2 */
		if (!(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))))
			goto S_4948_1;
S_4942_0: /* 2 */
		now.orphan_listed[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("orphan_listed[thread:x]", ((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4945_0: /* 2 */
S_4943_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->token);
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4944_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->h);
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_4946_0;
S_4946_0: /* 2 */
		((P0 *)_this)->ok = 1;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_4949_0;
S_4948_1: /* 3 */
S_4947_0: /* 2 */
		/* else */;
		goto S_4949_0;
S_4948_2: /* 3 */
		Uerror("blocking sel in d_step (nr.220, near line 193)");
S_4949_0: /* 2 */
		goto S_4995_0;
S_4995_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 812: // STATE 4953 - remote.pml:238 - [(ok)] (0:0:1 - 1)
		IfNotBlocked
		reached[0][4953] = 1;
		if (!(((int)((P0 *)_this)->ok)))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: ok */  (trpt+1)->bup.oval = ((P0 *)_this)->ok;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->ok = 0;
		_m = 3; goto P999; /* 0 */
	case 813: // STATE 4956 - remote.pml:239 - [D_STEP239]
		/* default 258 */
		

		reached[0][4956] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4953_0: /* 2 */
		spin_assert((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])>0), "(used[x]>0)", II, tt, t);
S_4954_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 2;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_4992_0;
S_4992_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 814: // STATE 4992 - remote.pml:135 - [D_STEP135]
		/* default 258 */
		

		reached[0][4992] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_4956_0: /* 2 */
		spin_assert((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)), "(slab_heap[x]==h)", II, tt, t);
S_4957_0: /* 2 */
		spin_assert(((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2)), "((slab_state[x]==1)||(slab_state[x]==2))", II, tt, t);
S_4958_0: /* 2 */
		spin_assert(((((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ])!=((int)((P0 *)_this)->pf))&&(((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ])<=((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]))), "((head[x]!=pf)&&(count[pf]<=used[x]))", II, tt, t);
S_4959_0: /* 2 */
		((P0 *)_this)->b = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
S_4973_0: /* 2 */
S_4972_0: /* 2 */
S_4960_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)!=0)))
			goto S_4972_1;
S_4961_0: /* 2 */
		spin_assert(((((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ])==2)&&(((((int)((P0 *)_this)->b)+1)/2)==((int)((P0 *)_this)->x))), "((where[b]==2)&&(((b+1)/2)==x))", II, tt, t);
S_4962_0: /* 2 */
		now.where[ Index(((P0 *)_this)->b, 5) ] = 0;
#ifdef VAR_RANGES
		logval("where[thread:b]", ((int)now.where[ Index(((int)((P0 *)_this)->b), 5) ]));
#endif
		;
S_4963_0: /* 2 */
		now.used[ Index(((P0 *)_this)->x, 3) ] = (((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])-1);
#ifdef VAR_RANGES
		logval("used[thread:x]", ((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4968_0: /* 2 */
S_4964_0: /* 2 */
		if (!((((int)((P0 *)_this)->b)==((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]))))
			goto S_4968_1;
S_4965_0: /* 2 */
		goto S_4975_0;	/* 'goto' */
S_4968_1: /* 3 */
S_4966_0: /* 2 */
		/* else */;
S_4967_0: /* 2 */
		((P0 *)_this)->b = ((int)now.next[ Index(((int)((P0 *)_this)->b), 5) ]);
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_4969_0;
S_4968_2: /* 3 */
		Uerror("blocking sel in d_step (nr.221, near line 145)");
S_4969_0: /* 2 */
		goto S_4973_0; /* '.' */
		goto S_4973_0; /* ';' */
S_4972_1: /* 3 */
S_4970_0: /* 2 */
		/* else */;
S_4971_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_4973_0; /* ';' */
S_4972_2: /* 3 */
		Uerror("blocking sel in d_step (nr.222, near line 140)");
S_4974_0: /* 2 */
		goto S_4975_0;	/* 'break' */
S_4975_0: /* 2 */
		now.next[ Index(now.last[ Index(((P0 *)_this)->pf, 5) ], 5) ] = ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]);
#ifdef VAR_RANGES
		logval("next[last[thread:pf]]", ((int)now.next[ Index(((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]), 5) ]));
#endif
		;
S_4976_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = ((int)((P0 *)_this)->pf);
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4977_0: /* 2 */
		now.last[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("last[thread:pf]", ((int)now.last[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_4978_0: /* 2 */
		now.count[ Index(((P0 *)_this)->pf, 5) ] = 0;
#ifdef VAR_RANGES
		logval("count[thread:pf]", ((int)now.count[ Index(((int)((P0 *)_this)->pf), 5) ]));
#endif
		;
S_4989_0: /* 2 */
S_4987_0: /* 2 */
S_4979_0: /* 2 */
		if (!(((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=1))))
			goto S_4987_1;
S_4985_0: /* 2 */
S_4980_0: /* 2 */
		spin_assert((((((int)now.used[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])!=0))&& !(((int)now.orphan_listed[ Index(((int)((P0 *)_this)->x), 3) ]))), "(((used[x]==0)&&(slab_state[x]!=0))&& !(orphan_listed[x]))", II, tt, t);
S_4981_0: /* 2 */
		now.slab_owner[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_owner[thread:x]", ((int)now.slab_owner[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4982_0: /* 2 */
		now.slab_heap[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_heap[thread:x]", ((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4983_0: /* 2 */
		now.slab_state[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("slab_state[thread:x]", ((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
S_4984_0: /* 2 */
		now.head[ Index(((P0 *)_this)->x, 3) ] = 0;
#ifdef VAR_RANGES
		logval("head[thread:x]", ((int)now.head[ Index(((int)((P0 *)_this)->x), 3) ]));
#endif
		;
		goto S_4988_0;
S_4987_1: /* 3 */
S_4986_0: /* 2 */
		/* else */;
		goto S_4988_0;
S_4987_2: /* 3 */
		Uerror("blocking sel in d_step (nr.223, near line 126)");
S_4988_0: /* 2 */
		goto S_4990_0;
S_4990_0: /* 2 */
		((P0 *)_this)->b = 0;
#ifdef VAR_RANGES
		logval("thread:b", ((int)((P0 *)_this)->b));
#endif
		;
		goto S_4993_0;
S_4993_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 815: // STATE 4998 - remote.pml:247 - [assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))] (0:0:0 - 2)
		IfNotBlocked
		reached[0][4998] = 1;
		spin_assert((((((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==1)||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==2))||(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4)), "(((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 816: // STATE 4999 - remote.pml:250 - [(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][4999] = 1;
		if (!(((((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])!=0)&&(((int)now.inbox[ Index(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ]), 4) ])!=255))||(((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==((int)((P0 *)_this)->h)))||(((((int)now.slab_heap[ Index(((int)((P0 *)_this)->x), 3) ])==0)&&(((int)now.slab_state[ Index(((int)((P0 *)_this)->x), 3) ])==4))&& !(((int)now.orphans_lock))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 817: // STATE 5007 - remote.pml:253 - [D_STEP253]
		IfNotBlocked

		reached[0][5007] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_5003_0: /* 2 */
		((P0 *)_this)->x = 0;
#ifdef VAR_RANGES
		logval("thread:x", ((int)((P0 *)_this)->x));
#endif
		;
S_5004_0: /* 2 */
		((P0 *)_this)->to = 0;
#ifdef VAR_RANGES
		logval("thread:to", ((int)((P0 *)_this)->to));
#endif
		;
S_5005_0: /* 2 */
		((P0 *)_this)->ok = 0;
#ifdef VAR_RANGES
		logval("thread:ok", ((int)((P0 *)_this)->ok));
#endif
		;
		goto S_5008_0;
S_5008_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 818: // STATE 5009 - remote.pml:279 - [pf = 0] (0:5010:1 - 1)
		IfNotBlocked
		reached[0][5009] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->pf);
		((P0 *)_this)->pf = 0;
#ifdef VAR_RANGES
		logval("thread:pf", ((int)((P0 *)_this)->pf));
#endif
		;
		/* merge: .(goto)(0, 5011, 5010) */
		reached[0][5011] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 819: // STATE 5031 - remote.pml:765 - [D_STEP765]
		/* default 258 */
		

		reached[0][5031] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_5021_0: /* 2 */
		spin_assert(((((((int)now.inbox[ Index(((int)((P0 *)_this)->h), 4) ])==255)&&(((int)((P0 *)_this)->chain)==0))&&(((int)((P0 *)_this)->post_blocks)==0))&&(((int)((P0 *)_this)->bundle_first)==0)), "((((inbox[h]==255)&&(chain==0))&&(post_blocks==0))&&(bundle_first==0))", II, tt, t);
S_5026_0: /* 2 */
S_5022_0: /* 2 */
		if (!((((int)((P0 *)_this)->lives)<1)))
			goto S_5026_1;
S_5023_0: /* 2 */
		now.idle[ Index(((P0 *)_this)->h, 4) ] = 1;
#ifdef VAR_RANGES
		logval("idle[thread:h]", ((int)now.idle[ Index(((int)((P0 *)_this)->h), 4) ]));
#endif
		;
		goto S_5027_0;
S_5026_1: /* 3 */
S_5024_0: /* 2 */
		/* else */;
S_5025_0: /* 2 */
		now.late_lock = 0;
#ifdef VAR_RANGES
		logval("late_lock", ((int)now.late_lock));
#endif
		;
		goto S_5027_0;
S_5026_2: /* 3 */
		Uerror("blocking sel in d_step (nr.224, near line 767)");
S_5027_0: /* 2 */
S_5028_0: /* 2 */
		((P0 *)_this)->h = 0;
#ifdef VAR_RANGES
		logval("thread:h", ((int)((P0 *)_this)->h));
#endif
		;
S_5029_0: /* 2 */
		((P0 *)_this)->lives = (((int)((P0 *)_this)->lives)+1);
#ifdef VAR_RANGES
		logval("thread:lives", ((int)((P0 *)_this)->lives));
#endif
		;
		goto S_5032_0;
S_5032_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 820: // STATE 5035 - remote.pml:775 - [done = (done+1)] (0:0:1 - 3)
		IfNotBlocked
		reached[0][5035] = 1;
		(trpt+1)->bup.oval = ((int)now.done);
		now.done = (((int)now.done)+1);
#ifdef VAR_RANGES
		logval("done", ((int)now.done));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 821: // STATE 5036 - remote.pml:776 - [-end-] (0:0:0 - 1)
		IfNotBlocked
		reached[0][5036] = 1;
		if (!delproc(1, II)) continue;
		_m = 3; goto P999; /* 0 */
	case  _T5:	/* np_ */
		if (!((!(trpt->o_pm&4) && !(trpt->tau&128))))
			continue;
		/* else fall through */
	case  _T2:	/* true */
		_m = 3; goto P999;
#undef rand
	}

