#ifdef PEG
struct T_SRC {
	char *fl; int ln;
} T_SRC[NTRANS];

void
tr_2_src(int m, char *file, int ln)
{	T_SRC[m].fl = file;
	T_SRC[m].ln = ln;
}

void
putpeg(int n, int m)
{	printf("%5d	trans %4d ", m, n);
	printf("%s:%d\n",
		T_SRC[n].fl, T_SRC[n].ln);
}
#endif

void
settable(void)
{	Trans *T;
	Trans *settr(int, int, int, int, int, char *, int, int, int);

	trans = (Trans ***) emalloc(3*sizeof(Trans **));

	/* proctype 1: :init: */

	trans[1] = (Trans **) emalloc(55*sizeof(Trans *));

	T = trans[ 1][17] = settr(5052,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(5052,2,1,0,0,"ATOMIC", 1, 2, 0);
	trans[1][1]	= settr(5036,2,14,3,3,"made = 2", 1, 2, 0); /* m: 2 -> 0,14 */
	reached1[2] = 1;
	trans[1][2]	= settr(0,0,0,0,0,"slab_heap[1] = 1",0,0,0);
	trans[1][3]	= settr(0,0,0,0,0,"slab_owner[1] = 1",0,0,0);
	trans[1][4]	= settr(0,0,0,0,0,"slab_state[1] = 2",0,0,0);
	trans[1][5]	= settr(0,0,0,0,0,"used[1] = 2",0,0,0);
	trans[1][6]	= settr(0,0,0,0,0,"where[1] = 1",0,0,0);
	trans[1][7]	= settr(0,0,0,0,0,"where[2] = 1",0,0,0);
	trans[1][8]	= settr(0,0,0,0,0,"i = 1",0,0,0);
	trans[1][15]	= settr(5050,2,14,1,0,".(goto)", 1, 2, 0);
	T = trans[1][14] = settr(5049,2,0,0,0,"DO", 1, 2, 0);
	T = T->nxt	= settr(5049,2,9,0,0,"DO", 1, 2, 0);
	    T->nxt	= settr(5049,2,11,0,0,"DO", 1, 2, 0);
	trans[1][9]	= settr(5044,2,16,4,4,"((i>2))", 1, 2, 0); /* m: 10 -> 16,0 */
	reached1[10] = 1;
	trans[1][10]	= settr(5045,2,16,1,0,"goto :b150", 1, 2, 0);
	trans[1][11]	= settr(5046,2,12,2,0,"else", 1, 2, 0);
	trans[1][12]	= settr(5047,2,13,5,5,"(run thread(i,i,( ((i<=2)) -> (i) : (0) )))", 1, 2, 0);
	trans[1][13]	= settr(5048,2,14,6,6,"i = (i+1)", 1, 2, 0);
	trans[1][16]	= settr(5051,0,18,1,0,"break", 1, 2, 0);
	trans[1][18]	= settr(5053,0,53,7,0,"((done==2))", 1, 2, 0);
	T = trans[ 1][53] = settr(5088,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(5088,0,52,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[1][52]	= settr(5087,32,54,8,8,"D_STEP781", 1, 2, 0);
	trans[1][54]	= settr(5089,0,0,9,9,"-end-", 0, 3500, 0);

	/* proctype 0: thread */

	trans[0] = (Trans **) emalloc(5037*sizeof(Trans *));

	trans[0][5033]	= settr(5032,0,5032,1,0,".(goto)", 0, 2, 0);
	T = trans[0][5032] = settr(5031,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(5031,0,1,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(5031,0,3,0,0,"DO", 0, 2, 0);
	trans[0][1]	= settr(0,0,5035,10,10,"((lives==(1+0)))", 0, 2, 0);
	trans[0][2]	= settr(1,0,5035,1,0,"goto :b0", 0, 2, 0);
	trans[0][3]	= settr(2,0,68,2,0,"else", 0, 2, 0);
	T = trans[0][68] = settr(67,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(67,0,4,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(67,0,30,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(67,0,67,0,0,"IF", 0, 2, 0);
	trans[0][4]	= settr(3,0,7,11,0,"((lives>=1))", 0, 2, 0);
	T = trans[ 0][7] = settr(6,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(6,2,5,0,0,"ATOMIC", 1, 2, 0);
	trans[0][5]	= settr(4,0,29,12,12,"(!(late_lock))", 1, 2, 0); /* m: 6 -> 29,0 */
	reached0[6] = 1;
	trans[0][6]	= settr(0,0,0,0,0,"late_lock = 1",0,0,0);
	trans[0][8]	= settr(0,0,0,0,0,"h = (2+1)",0,0,0);
	trans[0][9]	= settr(0,0,0,0,0,"token = 0",0,0,0);
	T = trans[ 0][29] = settr(28,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(28,0,26,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][26]	= settr(25,32,27,13,13,"D_STEP93", 1, 2, 0);
	trans[0][27]	= settr(26,0,28,14,0,"assert(((inbox[h]==255)||(inbox[h]==0)))", 1, 2, 0);
	trans[0][28]	= settr(27,0,70,15,15,"inbox[h] = 0", 1, 2, 0);
	trans[0][69]	= settr(68,0,70,1,0,".(goto)", 0, 2, 0); /* m: 70 -> 0,2559 */
	reached0[70] = 1;
	trans[0][30]	= settr(29,0,66,16,16,"(((lives<1)&&(h==0)))", 0, 2, 0);
	T = trans[ 0][66] = settr(65,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(65,0,45,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][45]	= settr(44,32,65,17,17,"D_STEP77", 1, 2, 0);
	T = trans[ 0][65] = settr(64,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(64,0,62,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][62]	= settr(61,32,63,18,18,"D_STEP93", 1, 2, 0);
	trans[0][63]	= settr(62,0,64,19,0,"assert(((inbox[h]==255)||(inbox[h]==0)))", 1, 2, 0);
	trans[0][64]	= settr(63,0,70,20,20,"inbox[h] = 0", 1, 2, 0);
	trans[0][67]	= settr(66,0,70,2,0,"else", 0, 2, 0);
	trans[0][70]	= settr(69,0,2559,21,21,"ops = 0", 0, 2, 0);
	trans[0][2560]	= settr(2559,0,2559,1,0,".(goto)", 0, 2, 0);
	T = trans[0][2559] = settr(2558,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(2558,0,71,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(2558,0,73,0,0,"DO", 0, 2, 0);
	trans[0][71]	= settr(70,0,5019,22,22,"(((ops==2)||((lives>=1)&&(ops==1))))", 0, 2, 0); /* m: 2562 -> 5019,0 */
	reached0[2562] = 1;
	trans[0][72]	= settr(71,0,2562,1,0,"goto :b4", 0, 2, 0); /* m: 2562 -> 0,5019 */
	reached0[2562] = 1;
	trans[0][73]	= settr(72,0,2556,2,0,"else", 0, 2, 0);
	T = trans[0][2556] = settr(2555,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2555,0,1437,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2555,0,2555,0,0,"IF", 0, 2, 0);
	T = trans[ 0][1437] = settr(1436,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1436,0,87,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][87] = settr(86,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(86,2,74,0,0,"ATOMIC", 1, 2, 0);
	trans[0][74]	= settr(73,2,78,23,23,"f = 1", 1, 2, 0);
	trans[0][79]	= settr(78,2,78,1,0,".(goto)", 1, 2, 0);
	T = trans[0][78] = settr(77,2,0,0,0,"DO", 1, 2, 0);
	T = T->nxt	= settr(77,2,75,0,0,"DO", 1, 2, 0);
	    T->nxt	= settr(77,2,77,0,0,"DO", 1, 2, 0);
	trans[0][75]	= settr(74,2,78,24,24,"((f<(2*2)))", 1, 2, 0); /* m: 76 -> 78,0 */
	reached0[76] = 1;
	trans[0][76]	= settr(0,0,0,0,0,"f = (f+1)",0,0,0);
	trans[0][77]	= settr(76,2,85,1,0,"goto :b5", 1, 2, 0);
	trans[0][80]	= settr(79,2,85,1,0,"break", 1, 2, 0);
	T = trans[0][85] = settr(84,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(84,2,81,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(84,2,83,0,0,"IF", 1, 2, 0);
	trans[0][81]	= settr(80,4,1435,25,25,"((where[f]==1))", 1, 2, 0); /* m: 82 -> 1435,0 */
	reached0[82] = 1;
	trans[0][82]	= settr(0,0,0,0,0,"where[f] = 2",0,0,0);
	trans[0][86]	= settr(85,0,1435,26,26,".(goto)", 1, 2, 0);
	trans[0][83]	= settr(82,2,84,2,0,"else", 1, 2, 0);
	trans[0][84]	= settr(83,4,1435,27,27,"f = 0", 1, 2, 0); /* m: 86 -> 0,1435 */
	reached0[86] = 1;
	T = trans[0][1435] = settr(1434,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1434,0,88,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1434,0,90,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1434,0,111,0,0,"IF", 0, 2, 0);
	trans[0][88]	= settr(87,0,89,28,28,"((f==0))", 0, 2, 0);
	trans[0][89]	= settr(88,0,2559,29,29,"(1)", 0, 2, 0); /* m: 2558 -> 2559,0 */
	reached0[2558] = 1;
	trans[0][1436]	= settr(1435,0,2558,1,0,".(goto)", 0, 2, 0); /* m: 2558 -> 0,2559 */
	reached0[2558] = 1;
	trans[0][90]	= settr(89,0,110,30,0,"(((f!=0)&&(slab_heap[((f+1)/2)]==h)))", 1, 2, 0);
/*->*/	trans[0][110]	= settr(109,32,2558,31,31,"D_STEP505", 1, 2, 0);
	trans[0][111]	= settr(110,0,1434,2,0,"else", 0, 2, 0);
	T = trans[ 0][1434] = settr(1433,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1433,0,852,0,0,"sub-sequence", 0, 2, 0);
	T = trans[0][852] = settr(851,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(851,0,112,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(851,0,114,0,0,"IF", 0, 2, 0);
	trans[0][112]	= settr(111,0,113,32,0,"(((post_blocks>0)&&(post_slab==((f+1)/2))))", 0, 2, 0);
	trans[0][113]	= settr(112,0,1432,1,0,"(1)", 0, 2, 0);
	trans[0][853]	= settr(852,0,1432,1,0,".(goto)", 0, 2, 0);
	trans[0][114]	= settr(113,0,115,2,0,"else", 0, 2, 0);
	trans[0][115]	= settr(114,0,123,33,33,"to = slab_heap[((f+1)/2)]", 1, 2, 0);
	T = trans[0][123] = settr(122,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(122,0,116,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(122,0,121,0,0,"IF", 0, 2, 0);
	trans[0][116]	= settr(115,0,119,34,34,"((to==0))", 0, 2, 0);
	T = trans[0][119] = settr(118,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(118,0,117,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(118,0,118,0,0,"IF", 0, 2, 0);
	trans[0][117]	= settr(116,0,850,35,35,"direct = 1", 0, 2, 0); /* m: 125 -> 0,850 */
	reached0[125] = 1;
	trans[0][120]	= settr(119,0,125,1,0,".(goto)", 0, 2, 0); /* m: 125 -> 0,850 */
	reached0[125] = 1;
	trans[0][118]	= settr(117,0,850,36,36,"direct = 0", 0, 2, 0); /* m: 125 -> 0,850 */
	reached0[125] = 1;
	trans[0][124]	= settr(123,0,125,1,0,".(goto)", 0, 2, 0); /* m: 125 -> 0,850 */
	reached0[125] = 1;
	trans[0][121]	= settr(120,0,122,2,0,"else", 0, 2, 0);
	trans[0][122]	= settr(121,0,125,37,37,"direct = (inbox[to]==255)", 1, 2, 0);
	trans[0][125]	= settr(124,0,850,38,38,"to = 0", 0, 2, 0);
	T = trans[0][850] = settr(849,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(849,0,126,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(849,0,278,0,0,"IF", 0, 2, 0);
	trans[0][126]	= settr(125,0,130,39,39,"(direct)", 0, 2, 0);
/*->*/	trans[0][130]	= settr(129,32,273,40,40,"D_STEP452", 1, 2, 0);
	T = trans[ 0][273] = settr(272,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(272,0,131,0,0,"sub-sequence", 0, 2, 0);
	trans[0][131]	= settr(130,0,265,41,41,"x = ((pf+1)/2)", 0, 2, 0);
	trans[0][266]	= settr(265,0,265,1,0,".(goto)", 0, 2, 0);
	T = trans[0][265] = settr(264,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(264,0,132,0,0,"DO", 0, 2, 0);
	trans[0][132]	= settr(131,0,203,42,42,"to = slab_heap[x]", 1, 2, 0);
	T = trans[0][203] = settr(202,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(202,0,133,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(202,0,172,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(202,0,202,0,0,"IF", 0, 2, 0);
	trans[0][133]	= settr(132,0,170,43,43,"((to==h))", 0, 2, 0);
	T = trans[ 0][170] = settr(169,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(169,0,169,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][169]	= settr(168,32,268,44,44,"D_STEP135", 1, 2, 0);
	trans[0][171]	= settr(170,0,268,1,0,"goto :b6", 0, 2, 0);
	trans[0][204]	= settr(203,0,217,1,0,".(goto)", 0, 2, 0);
	trans[0][172]	= settr(171,0,195,45,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][195] = settr(194,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(194,0,175,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][175] = settr(174,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(174,2,173,0,0,"ATOMIC", 1, 2, 0);
	trans[0][173]	= settr(172,0,191,46,46,"old = inbox[to]", 1, 2, 0); /* m: 174 -> 0,191 */
	reached0[174] = 1;
	trans[0][174]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][192]	= settr(191,0,191,1,0,".(goto)", 0, 2, 0);
	T = trans[0][191] = settr(190,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(190,0,176,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(190,0,188,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(190,0,189,0,0,"DO", 0, 2, 0);
	trans[0][176]	= settr(175,0,200,47,47,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 194 -> 200,0 */
	reached0[194] = 1;
	trans[0][177]	= settr(176,0,194,1,0,"goto :b8", 0, 2, 0); /* m: 194 -> 0,200 */
	reached0[194] = 1;
	T = trans[ 0][188] = settr(187,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(187,2,178,0,0,"ATOMIC", 1, 2, 0);
	trans[0][178]	= settr(177,2,186,48,48,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 179 -> 186,0 */
	reached0[179] = 1;
	trans[0][179]	= settr(0,0,0,0,0,"next[last[pf]] = old",0,0,0);
	T = trans[0][186] = settr(185,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(185,2,180,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(185,2,184,0,0,"IF", 1, 2, 0);
	trans[0][180]	= settr(179,0,191,49,49,"((inbox[to]==old))", 1, 2, 0); /* m: 181 -> 191,0 */
	reached0[181] = 1;
	trans[0][181]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][182]	= settr(0,0,0,0,0,"inbox[to] = pf",0,0,0);
	trans[0][183]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][187]	= settr(186,0,191,50,50,".(goto)", 1, 2, 0);
	trans[0][184]	= settr(183,2,185,2,0,"else", 1, 2, 0);
	trans[0][185]	= settr(184,0,191,51,51,"old = inbox[to]", 1, 2, 0); /* m: 187 -> 0,191 */
	reached0[187] = 1;
	trans[0][189]	= settr(188,0,200,52,52,"(ok)", 0, 2, 0); /* m: 194 -> 200,0 */
	reached0[194] = 1;
	trans[0][190]	= settr(189,0,194,1,0,"goto :b8", 0, 2, 0); /* m: 194 -> 0,200 */
	reached0[194] = 1;
	trans[0][193]	= settr(192,0,194,1,0,"break", 0, 2, 0);
	trans[0][194]	= settr(193,0,200,53,53,"old = 0", 0, 2, 0);
	T = trans[0][200] = settr(199,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(199,0,196,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(199,0,198,0,0,"IF", 0, 2, 0);
	trans[0][196]	= settr(195,0,268,54,54,"(ok)", 0, 2, 0);
	trans[0][197]	= settr(196,0,268,1,0,"goto :b6", 0, 2, 0);
	trans[0][201]	= settr(200,0,217,1,0,".(goto)", 0, 2, 0);
	trans[0][198]	= settr(197,0,199,2,0,"else", 0, 2, 0);
	trans[0][199]	= settr(198,0,217,55,0,"assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))", 1, 2, 0);
	trans[0][202]	= settr(201,0,217,2,0,"else", 0, 2, 0);
	T = trans[ 0][217] = settr(216,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(216,0,216,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][216]	= settr(215,32,261,56,56,"D_STEP188", 1, 2, 0);
	T = trans[0][261] = settr(260,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(260,0,218,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(260,0,260,0,0,"IF", 0, 2, 0);
	trans[0][218]	= settr(217,0,221,57,57,"(ok)", 0, 2, 0);
/*->*/	trans[0][221]	= settr(220,32,258,58,58,"D_STEP239", 1, 2, 0);
	T = trans[ 0][258] = settr(257,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(257,0,257,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][257]	= settr(256,32,268,59,59,"D_STEP135", 1, 2, 0);
	trans[0][259]	= settr(258,0,268,1,0,"goto :b6", 0, 2, 0);
	trans[0][262]	= settr(261,0,263,1,0,".(goto)", 0, 2, 0);
	trans[0][260]	= settr(259,0,263,2,0,"else", 0, 2, 0);
	trans[0][263]	= settr(262,0,264,60,0,"assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))", 1, 2, 0);
	trans[0][264]	= settr(263,0,265,61,0,"(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))", 1, 2, 0);
	trans[0][267]	= settr(266,0,268,1,0,"break", 0, 2, 0);
	trans[0][268]	= settr(267,0,272,1,0,"(1)", 0, 2, 0);
/*->*/	trans[0][272]	= settr(271,32,277,62,62,"D_STEP253", 0, 2, 0);
/*->*/	trans[0][277]	= settr(276,32,1432,63,63,"D_STEP458", 0, 2, 0);
	trans[0][851]	= settr(850,0,1432,1,0,".(goto)", 0, 2, 0);
	trans[0][278]	= settr(277,0,845,2,0,"else", 0, 2, 0);
	T = trans[ 0][845] = settr(844,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(844,0,843,0,0,"sub-sequence", 0, 2, 0);
	T = trans[0][843] = settr(842,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(842,0,279,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(842,0,842,0,0,"IF", 0, 2, 0);
	trans[0][279]	= settr(278,0,280,64,0,"((post_blocks>0))", 0, 2, 0);
	trans[0][280]	= settr(279,0,552,65,65,"now = slab_heap[post_slab]", 1, 2, 0);
	T = trans[0][552] = settr(551,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(551,0,281,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(551,0,551,0,0,"IF", 0, 2, 0);
	trans[0][281]	= settr(280,0,549,66,0,"((bundle_to!=now))", 0, 2, 0);
	T = trans[ 0][549] = settr(548,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(548,0,547,0,0,"sub-sequence", 0, 2, 0);
	T = trans[0][547] = settr(546,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(546,0,282,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(546,0,546,0,0,"IF", 0, 2, 0);
	trans[0][282]	= settr(281,0,310,67,67,"((bundle_first!=0))", 0, 2, 0); /* m: 283 -> 310,0 */
	reached0[283] = 1;
	trans[0][283]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][284]	= settr(0,0,0,0,0,"to = bundle_to",0,0,0);
	T = trans[0][310] = settr(309,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(309,0,285,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(309,0,309,0,0,"IF", 0, 2, 0);
	trans[0][285]	= settr(284,0,308,68,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][308] = settr(307,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(307,0,288,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][288] = settr(287,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(287,2,286,0,0,"ATOMIC", 1, 2, 0);
	trans[0][286]	= settr(285,0,304,69,69,"old = inbox[to]", 1, 2, 0); /* m: 287 -> 0,304 */
	reached0[287] = 1;
	trans[0][287]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][305]	= settr(304,0,304,1,0,".(goto)", 0, 2, 0);
	T = trans[0][304] = settr(303,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(303,0,289,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(303,0,301,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(303,0,302,0,0,"DO", 0, 2, 0);
	trans[0][289]	= settr(288,0,544,70,70,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 307 -> 544,0 */
	reached0[307] = 1;
	trans[0][290]	= settr(289,0,307,1,0,"goto :b10", 0, 2, 0); /* m: 307 -> 0,544 */
	reached0[307] = 1;
	T = trans[ 0][301] = settr(300,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(300,2,291,0,0,"ATOMIC", 1, 2, 0);
	trans[0][291]	= settr(290,2,299,71,71,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 292 -> 299,0 */
	reached0[292] = 1;
	trans[0][292]	= settr(0,0,0,0,0,"next[bundle_last] = old",0,0,0);
	T = trans[0][299] = settr(298,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(298,2,293,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(298,2,297,0,0,"IF", 1, 2, 0);
	trans[0][293]	= settr(292,0,304,72,72,"((inbox[to]==old))", 1, 2, 0); /* m: 294 -> 304,0 */
	reached0[294] = 1;
	trans[0][294]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][295]	= settr(0,0,0,0,0,"inbox[to] = bundle_first",0,0,0);
	trans[0][296]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][300]	= settr(299,0,304,73,73,".(goto)", 1, 2, 0);
	trans[0][297]	= settr(296,2,298,2,0,"else", 1, 2, 0);
	trans[0][298]	= settr(297,0,304,74,74,"old = inbox[to]", 1, 2, 0); /* m: 300 -> 0,304 */
	reached0[300] = 1;
	trans[0][302]	= settr(301,0,544,75,75,"(ok)", 0, 2, 0); /* m: 307 -> 544,0 */
	reached0[307] = 1;
	trans[0][303]	= settr(302,0,307,1,0,"goto :b10", 0, 2, 0); /* m: 307 -> 0,544 */
	reached0[307] = 1;
	trans[0][306]	= settr(305,0,307,1,0,"break", 0, 2, 0);
	trans[0][307]	= settr(306,0,544,76,76,"old = 0", 0, 2, 0);
	trans[0][311]	= settr(310,0,544,1,0,".(goto)", 0, 2, 0);
	trans[0][309]	= settr(308,0,544,2,0,"else", 0, 2, 0);
	T = trans[0][544] = settr(543,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(543,0,312,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(543,0,537,0,0,"IF", 0, 2, 0);
	trans[0][312]	= settr(311,0,318,77,77,"(!(ok))", 0, 2, 0);
/*->*/	trans[0][318]	= settr(317,32,377,78,78,"D_STEP366", 1, 2, 0);
	T = trans[0][377] = settr(376,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(376,0,319,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(376,0,376,0,0,"IF", 0, 2, 0);
	trans[0][319]	= settr(318,0,375,79,79,"((to==0))", 0, 2, 0);
	T = trans[ 0][375] = settr(374,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(374,0,374,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][374]	= settr(373,32,379,80,80,"D_STEP307", 1, 2, 0);
	trans[0][378]	= settr(377,0,379,1,0,".(goto)", 0, 2, 0); /* m: 379 -> 0,536 */
	reached0[379] = 1;
	trans[0][376]	= settr(375,0,379,2,0,"else", 0, 2, 0);
	trans[0][379]	= settr(378,0,536,81,81,"to = 0", 0, 2, 0);
	T = trans[ 0][536] = settr(535,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(535,0,532,0,0,"sub-sequence", 0, 2, 0);
	trans[0][533]	= settr(532,0,532,1,0,".(goto)", 0, 2, 0);
	T = trans[0][532] = settr(531,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(531,0,380,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(531,0,382,0,0,"DO", 0, 2, 0);
	trans[0][380]	= settr(379,0,535,82,82,"((chain==0))", 0, 2, 0);
	trans[0][381]	= settr(380,0,535,1,0,"goto :b13", 0, 2, 0);
	trans[0][382]	= settr(381,0,387,2,0,"else", 0, 2, 0);
/*->*/	trans[0][387]	= settr(386,32,530,83,83,"D_STEP266", 1, 2, 0);
	T = trans[ 0][530] = settr(529,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(529,0,388,0,0,"sub-sequence", 0, 2, 0);
	trans[0][388]	= settr(387,0,522,84,84,"x = ((pf+1)/2)", 0, 2, 0);
	trans[0][523]	= settr(522,0,522,1,0,".(goto)", 0, 2, 0);
	T = trans[0][522] = settr(521,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(521,0,389,0,0,"DO", 0, 2, 0);
	trans[0][389]	= settr(388,0,460,85,85,"to = slab_heap[x]", 1, 2, 0);
	T = trans[0][460] = settr(459,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(459,0,390,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(459,0,429,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(459,0,459,0,0,"IF", 0, 2, 0);
	trans[0][390]	= settr(389,0,427,86,86,"((to==h))", 0, 2, 0);
	T = trans[ 0][427] = settr(426,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(426,0,426,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][426]	= settr(425,32,525,87,87,"D_STEP135", 1, 2, 0);
	trans[0][428]	= settr(427,0,525,1,0,"goto :b14", 0, 2, 0);
	trans[0][461]	= settr(460,0,474,1,0,".(goto)", 0, 2, 0);
	trans[0][429]	= settr(428,0,452,88,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][452] = settr(451,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(451,0,432,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][432] = settr(431,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(431,2,430,0,0,"ATOMIC", 1, 2, 0);
	trans[0][430]	= settr(429,0,448,89,89,"old = inbox[to]", 1, 2, 0); /* m: 431 -> 0,448 */
	reached0[431] = 1;
	trans[0][431]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][449]	= settr(448,0,448,1,0,".(goto)", 0, 2, 0);
	T = trans[0][448] = settr(447,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(447,0,433,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(447,0,445,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(447,0,446,0,0,"DO", 0, 2, 0);
	trans[0][433]	= settr(432,0,457,90,90,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 451 -> 457,0 */
	reached0[451] = 1;
	trans[0][434]	= settr(433,0,451,1,0,"goto :b16", 0, 2, 0); /* m: 451 -> 0,457 */
	reached0[451] = 1;
	T = trans[ 0][445] = settr(444,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(444,2,435,0,0,"ATOMIC", 1, 2, 0);
	trans[0][435]	= settr(434,2,443,91,91,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 436 -> 443,0 */
	reached0[436] = 1;
	trans[0][436]	= settr(0,0,0,0,0,"next[last[pf]] = old",0,0,0);
	T = trans[0][443] = settr(442,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(442,2,437,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(442,2,441,0,0,"IF", 1, 2, 0);
	trans[0][437]	= settr(436,0,448,92,92,"((inbox[to]==old))", 1, 2, 0); /* m: 438 -> 448,0 */
	reached0[438] = 1;
	trans[0][438]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][439]	= settr(0,0,0,0,0,"inbox[to] = pf",0,0,0);
	trans[0][440]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][444]	= settr(443,0,448,93,93,".(goto)", 1, 2, 0);
	trans[0][441]	= settr(440,2,442,2,0,"else", 1, 2, 0);
	trans[0][442]	= settr(441,0,448,94,94,"old = inbox[to]", 1, 2, 0); /* m: 444 -> 0,448 */
	reached0[444] = 1;
	trans[0][446]	= settr(445,0,457,95,95,"(ok)", 0, 2, 0); /* m: 451 -> 457,0 */
	reached0[451] = 1;
	trans[0][447]	= settr(446,0,451,1,0,"goto :b16", 0, 2, 0); /* m: 451 -> 0,457 */
	reached0[451] = 1;
	trans[0][450]	= settr(449,0,451,1,0,"break", 0, 2, 0);
	trans[0][451]	= settr(450,0,457,96,96,"old = 0", 0, 2, 0);
	T = trans[0][457] = settr(456,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(456,0,453,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(456,0,455,0,0,"IF", 0, 2, 0);
	trans[0][453]	= settr(452,0,525,97,97,"(ok)", 0, 2, 0);
	trans[0][454]	= settr(453,0,525,1,0,"goto :b14", 0, 2, 0);
	trans[0][458]	= settr(457,0,474,1,0,".(goto)", 0, 2, 0);
	trans[0][455]	= settr(454,0,456,2,0,"else", 0, 2, 0);
	trans[0][456]	= settr(455,0,474,98,0,"assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))", 1, 2, 0);
	trans[0][459]	= settr(458,0,474,2,0,"else", 0, 2, 0);
	T = trans[ 0][474] = settr(473,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(473,0,473,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][473]	= settr(472,32,518,99,99,"D_STEP188", 1, 2, 0);
	T = trans[0][518] = settr(517,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(517,0,475,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(517,0,517,0,0,"IF", 0, 2, 0);
	trans[0][475]	= settr(474,0,478,100,100,"(ok)", 0, 2, 0);
/*->*/	trans[0][478]	= settr(477,32,515,101,101,"D_STEP239", 1, 2, 0);
	T = trans[ 0][515] = settr(514,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(514,0,514,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][514]	= settr(513,32,525,102,102,"D_STEP135", 1, 2, 0);
	trans[0][516]	= settr(515,0,525,1,0,"goto :b14", 0, 2, 0);
	trans[0][519]	= settr(518,0,520,1,0,".(goto)", 0, 2, 0);
	trans[0][517]	= settr(516,0,520,2,0,"else", 0, 2, 0);
	trans[0][520]	= settr(519,0,521,103,0,"assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))", 1, 2, 0);
	trans[0][521]	= settr(520,0,522,104,0,"(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))", 1, 2, 0);
	trans[0][524]	= settr(523,0,525,1,0,"break", 0, 2, 0);
	trans[0][525]	= settr(524,0,529,1,0,"(1)", 0, 2, 0);
/*->*/	trans[0][529]	= settr(528,32,531,105,105,"D_STEP253", 0, 2, 0);
	trans[0][531]	= settr(530,0,532,106,106,"pf = 0", 0, 2, 0);
	trans[0][534]	= settr(533,0,535,1,0,"break", 0, 2, 0);
	trans[0][535]	= settr(534,0,569,107,107,"(1)", 0, 2, 0); /* m: 550 -> 569,0 */
	reached0[550] = 1;
	trans[0][545]	= settr(544,0,550,1,0,".(goto)", 0, 2, 0); /* m: 550 -> 0,569 */
	reached0[550] = 1;
	trans[0][537]	= settr(536,0,543,2,0,"else", 0, 2, 0);
/*->*/	trans[0][543]	= settr(542,32,550,108,108,"D_STEP382", 0, 2, 0);
	trans[0][548]	= settr(547,0,550,1,0,".(goto)", 0, 2, 0); /* m: 550 -> 0,569 */
	reached0[550] = 1;
	trans[0][546]	= settr(545,0,550,2,0,"else", 0, 2, 0);
	trans[0][550]	= settr(549,0,569,109,109,"bundle_to = now", 0, 2, 0);
	trans[0][553]	= settr(552,0,569,1,0,".(goto)", 0, 2, 0);
	trans[0][551]	= settr(550,0,569,2,0,"else", 0, 2, 0);
/*->*/	trans[0][569]	= settr(568,32,840,110,110,"D_STEP406", 1, 2, 0);
	T = trans[0][840] = settr(839,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(839,0,570,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(839,0,839,0,0,"IF", 0, 2, 0);
	trans[0][570]	= settr(569,0,838,111,0,"((bundle_blocks>=2))", 0, 2, 0);
	T = trans[ 0][838] = settr(837,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(837,0,836,0,0,"sub-sequence", 0, 2, 0);
	T = trans[0][836] = settr(835,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(835,0,571,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(835,0,835,0,0,"IF", 0, 2, 0);
	trans[0][571]	= settr(570,0,599,112,112,"((bundle_first!=0))", 0, 2, 0); /* m: 572 -> 599,0 */
	reached0[572] = 1;
	trans[0][572]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][573]	= settr(0,0,0,0,0,"to = bundle_to",0,0,0);
	T = trans[0][599] = settr(598,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(598,0,574,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(598,0,598,0,0,"IF", 0, 2, 0);
	trans[0][574]	= settr(573,0,597,113,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][597] = settr(596,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(596,0,577,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][577] = settr(576,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(576,2,575,0,0,"ATOMIC", 1, 2, 0);
	trans[0][575]	= settr(574,0,593,114,114,"old = inbox[to]", 1, 2, 0); /* m: 576 -> 0,593 */
	reached0[576] = 1;
	trans[0][576]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][594]	= settr(593,0,593,1,0,".(goto)", 0, 2, 0);
	T = trans[0][593] = settr(592,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(592,0,578,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(592,0,590,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(592,0,591,0,0,"DO", 0, 2, 0);
	trans[0][578]	= settr(577,0,833,115,115,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 596 -> 833,0 */
	reached0[596] = 1;
	trans[0][579]	= settr(578,0,596,1,0,"goto :b18", 0, 2, 0); /* m: 596 -> 0,833 */
	reached0[596] = 1;
	T = trans[ 0][590] = settr(589,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(589,2,580,0,0,"ATOMIC", 1, 2, 0);
	trans[0][580]	= settr(579,2,588,116,116,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 581 -> 588,0 */
	reached0[581] = 1;
	trans[0][581]	= settr(0,0,0,0,0,"next[bundle_last] = old",0,0,0);
	T = trans[0][588] = settr(587,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(587,2,582,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(587,2,586,0,0,"IF", 1, 2, 0);
	trans[0][582]	= settr(581,0,593,117,117,"((inbox[to]==old))", 1, 2, 0); /* m: 583 -> 593,0 */
	reached0[583] = 1;
	trans[0][583]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][584]	= settr(0,0,0,0,0,"inbox[to] = bundle_first",0,0,0);
	trans[0][585]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][589]	= settr(588,0,593,118,118,".(goto)", 1, 2, 0);
	trans[0][586]	= settr(585,2,587,2,0,"else", 1, 2, 0);
	trans[0][587]	= settr(586,0,593,119,119,"old = inbox[to]", 1, 2, 0); /* m: 589 -> 0,593 */
	reached0[589] = 1;
	trans[0][591]	= settr(590,0,833,120,120,"(ok)", 0, 2, 0); /* m: 596 -> 833,0 */
	reached0[596] = 1;
	trans[0][592]	= settr(591,0,596,1,0,"goto :b18", 0, 2, 0); /* m: 596 -> 0,833 */
	reached0[596] = 1;
	trans[0][595]	= settr(594,0,596,1,0,"break", 0, 2, 0);
	trans[0][596]	= settr(595,0,833,121,121,"old = 0", 0, 2, 0);
	trans[0][600]	= settr(599,0,833,1,0,".(goto)", 0, 2, 0);
	trans[0][598]	= settr(597,0,833,2,0,"else", 0, 2, 0);
	T = trans[0][833] = settr(832,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(832,0,601,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(832,0,826,0,0,"IF", 0, 2, 0);
	trans[0][601]	= settr(600,0,607,122,122,"(!(ok))", 0, 2, 0);
/*->*/	trans[0][607]	= settr(606,32,666,123,123,"D_STEP366", 1, 2, 0);
	T = trans[0][666] = settr(665,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(665,0,608,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(665,0,665,0,0,"IF", 0, 2, 0);
	trans[0][608]	= settr(607,0,664,124,124,"((to==0))", 0, 2, 0);
	T = trans[ 0][664] = settr(663,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(663,0,663,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][663]	= settr(662,32,668,125,125,"D_STEP307", 1, 2, 0);
	trans[0][667]	= settr(666,0,668,1,0,".(goto)", 0, 2, 0); /* m: 668 -> 0,825 */
	reached0[668] = 1;
	trans[0][665]	= settr(664,0,668,2,0,"else", 0, 2, 0);
	trans[0][668]	= settr(667,0,825,126,126,"to = 0", 0, 2, 0);
	T = trans[ 0][825] = settr(824,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(824,0,821,0,0,"sub-sequence", 0, 2, 0);
	trans[0][822]	= settr(821,0,821,1,0,".(goto)", 0, 2, 0);
	T = trans[0][821] = settr(820,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(820,0,669,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(820,0,671,0,0,"DO", 0, 2, 0);
	trans[0][669]	= settr(668,0,824,127,127,"((chain==0))", 0, 2, 0);
	trans[0][670]	= settr(669,0,824,1,0,"goto :b21", 0, 2, 0);
	trans[0][671]	= settr(670,0,676,2,0,"else", 0, 2, 0);
/*->*/	trans[0][676]	= settr(675,32,819,128,128,"D_STEP266", 1, 2, 0);
	T = trans[ 0][819] = settr(818,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(818,0,677,0,0,"sub-sequence", 0, 2, 0);
	trans[0][677]	= settr(676,0,811,129,129,"x = ((pf+1)/2)", 0, 2, 0);
	trans[0][812]	= settr(811,0,811,1,0,".(goto)", 0, 2, 0);
	T = trans[0][811] = settr(810,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(810,0,678,0,0,"DO", 0, 2, 0);
	trans[0][678]	= settr(677,0,749,130,130,"to = slab_heap[x]", 1, 2, 0);
	T = trans[0][749] = settr(748,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(748,0,679,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(748,0,718,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(748,0,748,0,0,"IF", 0, 2, 0);
	trans[0][679]	= settr(678,0,716,131,131,"((to==h))", 0, 2, 0);
	T = trans[ 0][716] = settr(715,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(715,0,715,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][715]	= settr(714,32,814,132,132,"D_STEP135", 1, 2, 0);
	trans[0][717]	= settr(716,0,814,1,0,"goto :b22", 0, 2, 0);
	trans[0][750]	= settr(749,0,763,1,0,".(goto)", 0, 2, 0);
	trans[0][718]	= settr(717,0,741,133,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][741] = settr(740,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(740,0,721,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][721] = settr(720,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(720,2,719,0,0,"ATOMIC", 1, 2, 0);
	trans[0][719]	= settr(718,0,737,134,134,"old = inbox[to]", 1, 2, 0); /* m: 720 -> 0,737 */
	reached0[720] = 1;
	trans[0][720]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][738]	= settr(737,0,737,1,0,".(goto)", 0, 2, 0);
	T = trans[0][737] = settr(736,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(736,0,722,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(736,0,734,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(736,0,735,0,0,"DO", 0, 2, 0);
	trans[0][722]	= settr(721,0,746,135,135,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 740 -> 746,0 */
	reached0[740] = 1;
	trans[0][723]	= settr(722,0,740,1,0,"goto :b24", 0, 2, 0); /* m: 740 -> 0,746 */
	reached0[740] = 1;
	T = trans[ 0][734] = settr(733,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(733,2,724,0,0,"ATOMIC", 1, 2, 0);
	trans[0][724]	= settr(723,2,732,136,136,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 725 -> 732,0 */
	reached0[725] = 1;
	trans[0][725]	= settr(0,0,0,0,0,"next[last[pf]] = old",0,0,0);
	T = trans[0][732] = settr(731,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(731,2,726,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(731,2,730,0,0,"IF", 1, 2, 0);
	trans[0][726]	= settr(725,0,737,137,137,"((inbox[to]==old))", 1, 2, 0); /* m: 727 -> 737,0 */
	reached0[727] = 1;
	trans[0][727]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][728]	= settr(0,0,0,0,0,"inbox[to] = pf",0,0,0);
	trans[0][729]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][733]	= settr(732,0,737,138,138,".(goto)", 1, 2, 0);
	trans[0][730]	= settr(729,2,731,2,0,"else", 1, 2, 0);
	trans[0][731]	= settr(730,0,737,139,139,"old = inbox[to]", 1, 2, 0); /* m: 733 -> 0,737 */
	reached0[733] = 1;
	trans[0][735]	= settr(734,0,746,140,140,"(ok)", 0, 2, 0); /* m: 740 -> 746,0 */
	reached0[740] = 1;
	trans[0][736]	= settr(735,0,740,1,0,"goto :b24", 0, 2, 0); /* m: 740 -> 0,746 */
	reached0[740] = 1;
	trans[0][739]	= settr(738,0,740,1,0,"break", 0, 2, 0);
	trans[0][740]	= settr(739,0,746,141,141,"old = 0", 0, 2, 0);
	T = trans[0][746] = settr(745,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(745,0,742,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(745,0,744,0,0,"IF", 0, 2, 0);
	trans[0][742]	= settr(741,0,814,142,142,"(ok)", 0, 2, 0);
	trans[0][743]	= settr(742,0,814,1,0,"goto :b22", 0, 2, 0);
	trans[0][747]	= settr(746,0,763,1,0,".(goto)", 0, 2, 0);
	trans[0][744]	= settr(743,0,745,2,0,"else", 0, 2, 0);
	trans[0][745]	= settr(744,0,763,143,0,"assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))", 1, 2, 0);
	trans[0][748]	= settr(747,0,763,2,0,"else", 0, 2, 0);
	T = trans[ 0][763] = settr(762,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(762,0,762,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][762]	= settr(761,32,807,144,144,"D_STEP188", 1, 2, 0);
	T = trans[0][807] = settr(806,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(806,0,764,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(806,0,806,0,0,"IF", 0, 2, 0);
	trans[0][764]	= settr(763,0,767,145,145,"(ok)", 0, 2, 0);
/*->*/	trans[0][767]	= settr(766,32,804,146,146,"D_STEP239", 1, 2, 0);
	T = trans[ 0][804] = settr(803,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(803,0,803,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][803]	= settr(802,32,814,147,147,"D_STEP135", 1, 2, 0);
	trans[0][805]	= settr(804,0,814,1,0,"goto :b22", 0, 2, 0);
	trans[0][808]	= settr(807,0,809,1,0,".(goto)", 0, 2, 0);
	trans[0][806]	= settr(805,0,809,2,0,"else", 0, 2, 0);
	trans[0][809]	= settr(808,0,810,148,0,"assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))", 1, 2, 0);
	trans[0][810]	= settr(809,0,811,149,0,"(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))", 1, 2, 0);
	trans[0][813]	= settr(812,0,814,1,0,"break", 0, 2, 0);
	trans[0][814]	= settr(813,0,818,1,0,"(1)", 0, 2, 0);
/*->*/	trans[0][818]	= settr(817,32,820,150,150,"D_STEP253", 0, 2, 0);
	trans[0][820]	= settr(819,0,821,151,151,"pf = 0", 0, 2, 0);
	trans[0][823]	= settr(822,0,824,1,0,"break", 0, 2, 0);
	trans[0][824]	= settr(823,0,849,1,0,"(1)", 0, 2, 0);
	trans[0][834]	= settr(833,0,849,1,0,".(goto)", 0, 2, 0);
	trans[0][826]	= settr(825,0,832,2,0,"else", 0, 2, 0);
/*->*/	trans[0][832]	= settr(831,32,849,152,152,"D_STEP382", 0, 2, 0);
	trans[0][837]	= settr(836,0,849,1,0,".(goto)", 0, 2, 0);
	trans[0][835]	= settr(834,0,849,2,0,"else", 0, 2, 0);
	trans[0][841]	= settr(840,0,849,1,0,".(goto)", 0, 2, 0);
	trans[0][839]	= settr(838,0,849,2,0,"else", 0, 2, 0);
	trans[0][844]	= settr(843,0,849,1,0,".(goto)", 0, 2, 0);
	trans[0][842]	= settr(841,0,849,2,0,"else", 0, 2, 0);
/*->*/	trans[0][849]	= settr(848,32,1432,153,153,"D_STEP465", 0, 2, 0);
	T = trans[0][1432] = settr(1431,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1431,0,854,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1431,0,1431,0,0,"IF", 0, 2, 0);
	trans[0][854]	= settr(853,0,859,154,0,"((f!=0))", 0, 2, 0);
/*->*/	trans[0][859]	= settr(858,32,1429,155,155,"D_STEP474", 1, 2, 0);
	T = trans[0][1429] = settr(1428,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1428,0,860,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1428,0,1428,0,0,"IF", 0, 2, 0);
	trans[0][860]	= settr(859,0,1427,156,0,"((post_blocks>=2))", 0, 2, 0);
	T = trans[ 0][1427] = settr(1426,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1426,0,1425,0,0,"sub-sequence", 0, 2, 0);
	T = trans[0][1425] = settr(1424,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1424,0,861,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1424,0,1424,0,0,"IF", 0, 2, 0);
	trans[0][861]	= settr(860,0,862,157,0,"((post_blocks>0))", 0, 2, 0);
	trans[0][862]	= settr(861,0,1134,158,158,"now = slab_heap[post_slab]", 1, 2, 0);
	T = trans[0][1134] = settr(1133,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1133,0,863,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1133,0,1133,0,0,"IF", 0, 2, 0);
	trans[0][863]	= settr(862,0,1131,159,0,"((bundle_to!=now))", 0, 2, 0);
	T = trans[ 0][1131] = settr(1130,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1130,0,1129,0,0,"sub-sequence", 0, 2, 0);
	T = trans[0][1129] = settr(1128,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1128,0,864,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1128,0,1128,0,0,"IF", 0, 2, 0);
	trans[0][864]	= settr(863,0,892,160,160,"((bundle_first!=0))", 0, 2, 0); /* m: 865 -> 892,0 */
	reached0[865] = 1;
	trans[0][865]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][866]	= settr(0,0,0,0,0,"to = bundle_to",0,0,0);
	T = trans[0][892] = settr(891,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(891,0,867,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(891,0,891,0,0,"IF", 0, 2, 0);
	trans[0][867]	= settr(866,0,890,161,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][890] = settr(889,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(889,0,870,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][870] = settr(869,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(869,2,868,0,0,"ATOMIC", 1, 2, 0);
	trans[0][868]	= settr(867,0,886,162,162,"old = inbox[to]", 1, 2, 0); /* m: 869 -> 0,886 */
	reached0[869] = 1;
	trans[0][869]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][887]	= settr(886,0,886,1,0,".(goto)", 0, 2, 0);
	T = trans[0][886] = settr(885,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(885,0,871,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(885,0,883,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(885,0,884,0,0,"DO", 0, 2, 0);
	trans[0][871]	= settr(870,0,1126,163,163,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 889 -> 1126,0 */
	reached0[889] = 1;
	trans[0][872]	= settr(871,0,889,1,0,"goto :b26", 0, 2, 0); /* m: 889 -> 0,1126 */
	reached0[889] = 1;
	T = trans[ 0][883] = settr(882,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(882,2,873,0,0,"ATOMIC", 1, 2, 0);
	trans[0][873]	= settr(872,2,881,164,164,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 874 -> 881,0 */
	reached0[874] = 1;
	trans[0][874]	= settr(0,0,0,0,0,"next[bundle_last] = old",0,0,0);
	T = trans[0][881] = settr(880,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(880,2,875,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(880,2,879,0,0,"IF", 1, 2, 0);
	trans[0][875]	= settr(874,0,886,165,165,"((inbox[to]==old))", 1, 2, 0); /* m: 876 -> 886,0 */
	reached0[876] = 1;
	trans[0][876]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][877]	= settr(0,0,0,0,0,"inbox[to] = bundle_first",0,0,0);
	trans[0][878]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][882]	= settr(881,0,886,166,166,".(goto)", 1, 2, 0);
	trans[0][879]	= settr(878,2,880,2,0,"else", 1, 2, 0);
	trans[0][880]	= settr(879,0,886,167,167,"old = inbox[to]", 1, 2, 0); /* m: 882 -> 0,886 */
	reached0[882] = 1;
	trans[0][884]	= settr(883,0,1126,168,168,"(ok)", 0, 2, 0); /* m: 889 -> 1126,0 */
	reached0[889] = 1;
	trans[0][885]	= settr(884,0,889,1,0,"goto :b26", 0, 2, 0); /* m: 889 -> 0,1126 */
	reached0[889] = 1;
	trans[0][888]	= settr(887,0,889,1,0,"break", 0, 2, 0);
	trans[0][889]	= settr(888,0,1126,169,169,"old = 0", 0, 2, 0);
	trans[0][893]	= settr(892,0,1126,1,0,".(goto)", 0, 2, 0);
	trans[0][891]	= settr(890,0,1126,2,0,"else", 0, 2, 0);
	T = trans[0][1126] = settr(1125,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1125,0,894,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1125,0,1119,0,0,"IF", 0, 2, 0);
	trans[0][894]	= settr(893,0,900,170,170,"(!(ok))", 0, 2, 0);
/*->*/	trans[0][900]	= settr(899,32,959,171,171,"D_STEP366", 1, 2, 0);
	T = trans[0][959] = settr(958,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(958,0,901,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(958,0,958,0,0,"IF", 0, 2, 0);
	trans[0][901]	= settr(900,0,957,172,172,"((to==0))", 0, 2, 0);
	T = trans[ 0][957] = settr(956,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(956,0,956,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][956]	= settr(955,32,961,173,173,"D_STEP307", 1, 2, 0);
	trans[0][960]	= settr(959,0,961,1,0,".(goto)", 0, 2, 0); /* m: 961 -> 0,1118 */
	reached0[961] = 1;
	trans[0][958]	= settr(957,0,961,2,0,"else", 0, 2, 0);
	trans[0][961]	= settr(960,0,1118,174,174,"to = 0", 0, 2, 0);
	T = trans[ 0][1118] = settr(1117,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1117,0,1114,0,0,"sub-sequence", 0, 2, 0);
	trans[0][1115]	= settr(1114,0,1114,1,0,".(goto)", 0, 2, 0);
	T = trans[0][1114] = settr(1113,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1113,0,962,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(1113,0,964,0,0,"DO", 0, 2, 0);
	trans[0][962]	= settr(961,0,1117,175,175,"((chain==0))", 0, 2, 0);
	trans[0][963]	= settr(962,0,1117,1,0,"goto :b29", 0, 2, 0);
	trans[0][964]	= settr(963,0,969,2,0,"else", 0, 2, 0);
/*->*/	trans[0][969]	= settr(968,32,1112,176,176,"D_STEP266", 1, 2, 0);
	T = trans[ 0][1112] = settr(1111,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1111,0,970,0,0,"sub-sequence", 0, 2, 0);
	trans[0][970]	= settr(969,0,1104,177,177,"x = ((pf+1)/2)", 0, 2, 0);
	trans[0][1105]	= settr(1104,0,1104,1,0,".(goto)", 0, 2, 0);
	T = trans[0][1104] = settr(1103,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(1103,0,971,0,0,"DO", 0, 2, 0);
	trans[0][971]	= settr(970,0,1042,178,178,"to = slab_heap[x]", 1, 2, 0);
	T = trans[0][1042] = settr(1041,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1041,0,972,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1041,0,1011,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1041,0,1041,0,0,"IF", 0, 2, 0);
	trans[0][972]	= settr(971,0,1009,179,179,"((to==h))", 0, 2, 0);
	T = trans[ 0][1009] = settr(1008,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1008,0,1008,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][1008]	= settr(1007,32,1107,180,180,"D_STEP135", 1, 2, 0);
	trans[0][1010]	= settr(1009,0,1107,1,0,"goto :b30", 0, 2, 0);
	trans[0][1043]	= settr(1042,0,1056,1,0,".(goto)", 0, 2, 0);
	trans[0][1011]	= settr(1010,0,1034,181,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][1034] = settr(1033,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1033,0,1014,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][1014] = settr(1013,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1013,2,1012,0,0,"ATOMIC", 1, 2, 0);
	trans[0][1012]	= settr(1011,0,1030,182,182,"old = inbox[to]", 1, 2, 0); /* m: 1013 -> 0,1030 */
	reached0[1013] = 1;
	trans[0][1013]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][1031]	= settr(1030,0,1030,1,0,".(goto)", 0, 2, 0);
	T = trans[0][1030] = settr(1029,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1029,0,1015,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1029,0,1027,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(1029,0,1028,0,0,"DO", 0, 2, 0);
	trans[0][1015]	= settr(1014,0,1039,183,183,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 1033 -> 1039,0 */
	reached0[1033] = 1;
	trans[0][1016]	= settr(1015,0,1033,1,0,"goto :b32", 0, 2, 0); /* m: 1033 -> 0,1039 */
	reached0[1033] = 1;
	T = trans[ 0][1027] = settr(1026,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1026,2,1017,0,0,"ATOMIC", 1, 2, 0);
	trans[0][1017]	= settr(1016,2,1025,184,184,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 1018 -> 1025,0 */
	reached0[1018] = 1;
	trans[0][1018]	= settr(0,0,0,0,0,"next[last[pf]] = old",0,0,0);
	T = trans[0][1025] = settr(1024,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(1024,2,1019,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(1024,2,1023,0,0,"IF", 1, 2, 0);
	trans[0][1019]	= settr(1018,0,1030,185,185,"((inbox[to]==old))", 1, 2, 0); /* m: 1020 -> 1030,0 */
	reached0[1020] = 1;
	trans[0][1020]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][1021]	= settr(0,0,0,0,0,"inbox[to] = pf",0,0,0);
	trans[0][1022]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][1026]	= settr(1025,0,1030,186,186,".(goto)", 1, 2, 0);
	trans[0][1023]	= settr(1022,2,1024,2,0,"else", 1, 2, 0);
	trans[0][1024]	= settr(1023,0,1030,187,187,"old = inbox[to]", 1, 2, 0); /* m: 1026 -> 0,1030 */
	reached0[1026] = 1;
	trans[0][1028]	= settr(1027,0,1039,188,188,"(ok)", 0, 2, 0); /* m: 1033 -> 1039,0 */
	reached0[1033] = 1;
	trans[0][1029]	= settr(1028,0,1033,1,0,"goto :b32", 0, 2, 0); /* m: 1033 -> 0,1039 */
	reached0[1033] = 1;
	trans[0][1032]	= settr(1031,0,1033,1,0,"break", 0, 2, 0);
	trans[0][1033]	= settr(1032,0,1039,189,189,"old = 0", 0, 2, 0);
	T = trans[0][1039] = settr(1038,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1038,0,1035,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1038,0,1037,0,0,"IF", 0, 2, 0);
	trans[0][1035]	= settr(1034,0,1107,190,190,"(ok)", 0, 2, 0);
	trans[0][1036]	= settr(1035,0,1107,1,0,"goto :b30", 0, 2, 0);
	trans[0][1040]	= settr(1039,0,1056,1,0,".(goto)", 0, 2, 0);
	trans[0][1037]	= settr(1036,0,1038,2,0,"else", 0, 2, 0);
	trans[0][1038]	= settr(1037,0,1056,191,0,"assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))", 1, 2, 0);
	trans[0][1041]	= settr(1040,0,1056,2,0,"else", 0, 2, 0);
	T = trans[ 0][1056] = settr(1055,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1055,0,1055,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][1055]	= settr(1054,32,1100,192,192,"D_STEP188", 1, 2, 0);
	T = trans[0][1100] = settr(1099,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1099,0,1057,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1099,0,1099,0,0,"IF", 0, 2, 0);
	trans[0][1057]	= settr(1056,0,1060,193,193,"(ok)", 0, 2, 0);
/*->*/	trans[0][1060]	= settr(1059,32,1097,194,194,"D_STEP239", 1, 2, 0);
	T = trans[ 0][1097] = settr(1096,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1096,0,1096,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][1096]	= settr(1095,32,1107,195,195,"D_STEP135", 1, 2, 0);
	trans[0][1098]	= settr(1097,0,1107,1,0,"goto :b30", 0, 2, 0);
	trans[0][1101]	= settr(1100,0,1102,1,0,".(goto)", 0, 2, 0);
	trans[0][1099]	= settr(1098,0,1102,2,0,"else", 0, 2, 0);
	trans[0][1102]	= settr(1101,0,1103,196,0,"assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))", 1, 2, 0);
	trans[0][1103]	= settr(1102,0,1104,197,0,"(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))", 1, 2, 0);
	trans[0][1106]	= settr(1105,0,1107,1,0,"break", 0, 2, 0);
	trans[0][1107]	= settr(1106,0,1111,1,0,"(1)", 0, 2, 0);
/*->*/	trans[0][1111]	= settr(1110,32,1113,198,198,"D_STEP253", 0, 2, 0);
	trans[0][1113]	= settr(1112,0,1114,199,199,"pf = 0", 0, 2, 0);
	trans[0][1116]	= settr(1115,0,1117,1,0,"break", 0, 2, 0);
	trans[0][1117]	= settr(1116,0,1151,200,200,"(1)", 0, 2, 0); /* m: 1132 -> 1151,0 */
	reached0[1132] = 1;
	trans[0][1127]	= settr(1126,0,1132,1,0,".(goto)", 0, 2, 0); /* m: 1132 -> 0,1151 */
	reached0[1132] = 1;
	trans[0][1119]	= settr(1118,0,1125,2,0,"else", 0, 2, 0);
/*->*/	trans[0][1125]	= settr(1124,32,1132,201,201,"D_STEP382", 0, 2, 0);
	trans[0][1130]	= settr(1129,0,1132,1,0,".(goto)", 0, 2, 0); /* m: 1132 -> 0,1151 */
	reached0[1132] = 1;
	trans[0][1128]	= settr(1127,0,1132,2,0,"else", 0, 2, 0);
	trans[0][1132]	= settr(1131,0,1151,202,202,"bundle_to = now", 0, 2, 0);
	trans[0][1135]	= settr(1134,0,1151,1,0,".(goto)", 0, 2, 0);
	trans[0][1133]	= settr(1132,0,1151,2,0,"else", 0, 2, 0);
/*->*/	trans[0][1151]	= settr(1150,32,1422,203,203,"D_STEP406", 1, 2, 0);
	T = trans[0][1422] = settr(1421,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1421,0,1152,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1421,0,1421,0,0,"IF", 0, 2, 0);
	trans[0][1152]	= settr(1151,0,1420,204,0,"((bundle_blocks>=2))", 0, 2, 0);
	T = trans[ 0][1420] = settr(1419,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1419,0,1418,0,0,"sub-sequence", 0, 2, 0);
	T = trans[0][1418] = settr(1417,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1417,0,1153,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1417,0,1417,0,0,"IF", 0, 2, 0);
	trans[0][1153]	= settr(1152,0,1181,205,205,"((bundle_first!=0))", 0, 2, 0); /* m: 1154 -> 1181,0 */
	reached0[1154] = 1;
	trans[0][1154]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][1155]	= settr(0,0,0,0,0,"to = bundle_to",0,0,0);
	T = trans[0][1181] = settr(1180,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1180,0,1156,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1180,0,1180,0,0,"IF", 0, 2, 0);
	trans[0][1156]	= settr(1155,0,1179,206,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][1179] = settr(1178,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1178,0,1159,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][1159] = settr(1158,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1158,2,1157,0,0,"ATOMIC", 1, 2, 0);
	trans[0][1157]	= settr(1156,0,1175,207,207,"old = inbox[to]", 1, 2, 0); /* m: 1158 -> 0,1175 */
	reached0[1158] = 1;
	trans[0][1158]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][1176]	= settr(1175,0,1175,1,0,".(goto)", 0, 2, 0);
	T = trans[0][1175] = settr(1174,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1174,0,1160,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1174,0,1172,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(1174,0,1173,0,0,"DO", 0, 2, 0);
	trans[0][1160]	= settr(1159,0,1415,208,208,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 1178 -> 1415,0 */
	reached0[1178] = 1;
	trans[0][1161]	= settr(1160,0,1178,1,0,"goto :b34", 0, 2, 0); /* m: 1178 -> 0,1415 */
	reached0[1178] = 1;
	T = trans[ 0][1172] = settr(1171,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1171,2,1162,0,0,"ATOMIC", 1, 2, 0);
	trans[0][1162]	= settr(1161,2,1170,209,209,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 1163 -> 1170,0 */
	reached0[1163] = 1;
	trans[0][1163]	= settr(0,0,0,0,0,"next[bundle_last] = old",0,0,0);
	T = trans[0][1170] = settr(1169,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(1169,2,1164,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(1169,2,1168,0,0,"IF", 1, 2, 0);
	trans[0][1164]	= settr(1163,0,1175,210,210,"((inbox[to]==old))", 1, 2, 0); /* m: 1165 -> 1175,0 */
	reached0[1165] = 1;
	trans[0][1165]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][1166]	= settr(0,0,0,0,0,"inbox[to] = bundle_first",0,0,0);
	trans[0][1167]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][1171]	= settr(1170,0,1175,211,211,".(goto)", 1, 2, 0);
	trans[0][1168]	= settr(1167,2,1169,2,0,"else", 1, 2, 0);
	trans[0][1169]	= settr(1168,0,1175,212,212,"old = inbox[to]", 1, 2, 0); /* m: 1171 -> 0,1175 */
	reached0[1171] = 1;
	trans[0][1173]	= settr(1172,0,1415,213,213,"(ok)", 0, 2, 0); /* m: 1178 -> 1415,0 */
	reached0[1178] = 1;
	trans[0][1174]	= settr(1173,0,1178,1,0,"goto :b34", 0, 2, 0); /* m: 1178 -> 0,1415 */
	reached0[1178] = 1;
	trans[0][1177]	= settr(1176,0,1178,1,0,"break", 0, 2, 0);
	trans[0][1178]	= settr(1177,0,1415,214,214,"old = 0", 0, 2, 0);
	trans[0][1182]	= settr(1181,0,1415,1,0,".(goto)", 0, 2, 0);
	trans[0][1180]	= settr(1179,0,1415,2,0,"else", 0, 2, 0);
	T = trans[0][1415] = settr(1414,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1414,0,1183,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1414,0,1408,0,0,"IF", 0, 2, 0);
	trans[0][1183]	= settr(1182,0,1189,215,215,"(!(ok))", 0, 2, 0);
/*->*/	trans[0][1189]	= settr(1188,32,1248,216,216,"D_STEP366", 1, 2, 0);
	T = trans[0][1248] = settr(1247,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1247,0,1190,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1247,0,1247,0,0,"IF", 0, 2, 0);
	trans[0][1190]	= settr(1189,0,1246,217,217,"((to==0))", 0, 2, 0);
	T = trans[ 0][1246] = settr(1245,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1245,0,1245,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][1245]	= settr(1244,32,1250,218,218,"D_STEP307", 1, 2, 0);
	trans[0][1249]	= settr(1248,0,1250,1,0,".(goto)", 0, 2, 0); /* m: 1250 -> 0,1407 */
	reached0[1250] = 1;
	trans[0][1247]	= settr(1246,0,1250,2,0,"else", 0, 2, 0);
	trans[0][1250]	= settr(1249,0,1407,219,219,"to = 0", 0, 2, 0);
	T = trans[ 0][1407] = settr(1406,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1406,0,1403,0,0,"sub-sequence", 0, 2, 0);
	trans[0][1404]	= settr(1403,0,1403,1,0,".(goto)", 0, 2, 0);
	T = trans[0][1403] = settr(1402,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1402,0,1251,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(1402,0,1253,0,0,"DO", 0, 2, 0);
	trans[0][1251]	= settr(1250,0,1406,220,220,"((chain==0))", 0, 2, 0);
	trans[0][1252]	= settr(1251,0,1406,1,0,"goto :b37", 0, 2, 0);
	trans[0][1253]	= settr(1252,0,1258,2,0,"else", 0, 2, 0);
/*->*/	trans[0][1258]	= settr(1257,32,1401,221,221,"D_STEP266", 1, 2, 0);
	T = trans[ 0][1401] = settr(1400,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1400,0,1259,0,0,"sub-sequence", 0, 2, 0);
	trans[0][1259]	= settr(1258,0,1393,222,222,"x = ((pf+1)/2)", 0, 2, 0);
	trans[0][1394]	= settr(1393,0,1393,1,0,".(goto)", 0, 2, 0);
	T = trans[0][1393] = settr(1392,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(1392,0,1260,0,0,"DO", 0, 2, 0);
	trans[0][1260]	= settr(1259,0,1331,223,223,"to = slab_heap[x]", 1, 2, 0);
	T = trans[0][1331] = settr(1330,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1330,0,1261,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1330,0,1300,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1330,0,1330,0,0,"IF", 0, 2, 0);
	trans[0][1261]	= settr(1260,0,1298,224,224,"((to==h))", 0, 2, 0);
	T = trans[ 0][1298] = settr(1297,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1297,0,1297,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][1297]	= settr(1296,32,1396,225,225,"D_STEP135", 1, 2, 0);
	trans[0][1299]	= settr(1298,0,1396,1,0,"goto :b38", 0, 2, 0);
	trans[0][1332]	= settr(1331,0,1345,1,0,".(goto)", 0, 2, 0);
	trans[0][1300]	= settr(1299,0,1323,226,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][1323] = settr(1322,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1322,0,1303,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][1303] = settr(1302,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1302,2,1301,0,0,"ATOMIC", 1, 2, 0);
	trans[0][1301]	= settr(1300,0,1319,227,227,"old = inbox[to]", 1, 2, 0); /* m: 1302 -> 0,1319 */
	reached0[1302] = 1;
	trans[0][1302]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][1320]	= settr(1319,0,1319,1,0,".(goto)", 0, 2, 0);
	T = trans[0][1319] = settr(1318,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1318,0,1304,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1318,0,1316,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(1318,0,1317,0,0,"DO", 0, 2, 0);
	trans[0][1304]	= settr(1303,0,1328,228,228,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 1322 -> 1328,0 */
	reached0[1322] = 1;
	trans[0][1305]	= settr(1304,0,1322,1,0,"goto :b40", 0, 2, 0); /* m: 1322 -> 0,1328 */
	reached0[1322] = 1;
	T = trans[ 0][1316] = settr(1315,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1315,2,1306,0,0,"ATOMIC", 1, 2, 0);
	trans[0][1306]	= settr(1305,2,1314,229,229,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 1307 -> 1314,0 */
	reached0[1307] = 1;
	trans[0][1307]	= settr(0,0,0,0,0,"next[last[pf]] = old",0,0,0);
	T = trans[0][1314] = settr(1313,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(1313,2,1308,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(1313,2,1312,0,0,"IF", 1, 2, 0);
	trans[0][1308]	= settr(1307,0,1319,230,230,"((inbox[to]==old))", 1, 2, 0); /* m: 1309 -> 1319,0 */
	reached0[1309] = 1;
	trans[0][1309]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][1310]	= settr(0,0,0,0,0,"inbox[to] = pf",0,0,0);
	trans[0][1311]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][1315]	= settr(1314,0,1319,231,231,".(goto)", 1, 2, 0);
	trans[0][1312]	= settr(1311,2,1313,2,0,"else", 1, 2, 0);
	trans[0][1313]	= settr(1312,0,1319,232,232,"old = inbox[to]", 1, 2, 0); /* m: 1315 -> 0,1319 */
	reached0[1315] = 1;
	trans[0][1317]	= settr(1316,0,1328,233,233,"(ok)", 0, 2, 0); /* m: 1322 -> 1328,0 */
	reached0[1322] = 1;
	trans[0][1318]	= settr(1317,0,1322,1,0,"goto :b40", 0, 2, 0); /* m: 1322 -> 0,1328 */
	reached0[1322] = 1;
	trans[0][1321]	= settr(1320,0,1322,1,0,"break", 0, 2, 0);
	trans[0][1322]	= settr(1321,0,1328,234,234,"old = 0", 0, 2, 0);
	T = trans[0][1328] = settr(1327,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1327,0,1324,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1327,0,1326,0,0,"IF", 0, 2, 0);
	trans[0][1324]	= settr(1323,0,1396,235,235,"(ok)", 0, 2, 0);
	trans[0][1325]	= settr(1324,0,1396,1,0,"goto :b38", 0, 2, 0);
	trans[0][1329]	= settr(1328,0,1345,1,0,".(goto)", 0, 2, 0);
	trans[0][1326]	= settr(1325,0,1327,2,0,"else", 0, 2, 0);
	trans[0][1327]	= settr(1326,0,1345,236,0,"assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))", 1, 2, 0);
	trans[0][1330]	= settr(1329,0,1345,2,0,"else", 0, 2, 0);
	T = trans[ 0][1345] = settr(1344,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1344,0,1344,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][1344]	= settr(1343,32,1389,237,237,"D_STEP188", 1, 2, 0);
	T = trans[0][1389] = settr(1388,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1388,0,1346,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1388,0,1388,0,0,"IF", 0, 2, 0);
	trans[0][1346]	= settr(1345,0,1349,238,238,"(ok)", 0, 2, 0);
/*->*/	trans[0][1349]	= settr(1348,32,1386,239,239,"D_STEP239", 1, 2, 0);
	T = trans[ 0][1386] = settr(1385,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1385,0,1385,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][1385]	= settr(1384,32,1396,240,240,"D_STEP135", 1, 2, 0);
	trans[0][1387]	= settr(1386,0,1396,1,0,"goto :b38", 0, 2, 0);
	trans[0][1390]	= settr(1389,0,1391,1,0,".(goto)", 0, 2, 0);
	trans[0][1388]	= settr(1387,0,1391,2,0,"else", 0, 2, 0);
	trans[0][1391]	= settr(1390,0,1392,241,0,"assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))", 1, 2, 0);
	trans[0][1392]	= settr(1391,0,1393,242,0,"(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))", 1, 2, 0);
	trans[0][1395]	= settr(1394,0,1396,1,0,"break", 0, 2, 0);
	trans[0][1396]	= settr(1395,0,1400,1,0,"(1)", 0, 2, 0);
/*->*/	trans[0][1400]	= settr(1399,32,1402,243,243,"D_STEP253", 0, 2, 0);
	trans[0][1402]	= settr(1401,0,1403,244,244,"pf = 0", 0, 2, 0);
	trans[0][1405]	= settr(1404,0,1406,1,0,"break", 0, 2, 0);
	trans[0][1406]	= settr(1405,0,2559,245,245,"(1)", 0, 2, 0); /* m: 2558 -> 2559,0 */
	reached0[2558] = 1;
	trans[0][1416]	= settr(1415,0,2558,1,0,".(goto)", 0, 2, 0); /* m: 2558 -> 0,2559 */
	reached0[2558] = 1;
	trans[0][1408]	= settr(1407,0,1414,2,0,"else", 0, 2, 0);
/*->*/	trans[0][1414]	= settr(1413,32,2558,246,246,"D_STEP382", 0, 2, 0);
	trans[0][1419]	= settr(1418,0,2558,1,0,".(goto)", 0, 2, 0); /* m: 2558 -> 0,2559 */
	reached0[2558] = 1;
	trans[0][1417]	= settr(1416,0,2558,2,0,"else", 0, 2, 0);
	trans[0][1423]	= settr(1422,0,2558,1,0,".(goto)", 0, 2, 0); /* m: 2558 -> 0,2559 */
	reached0[2558] = 1;
	trans[0][1421]	= settr(1420,0,2558,2,0,"else", 0, 2, 0);
	trans[0][1426]	= settr(1425,0,2558,1,0,".(goto)", 0, 2, 0); /* m: 2558 -> 0,2559 */
	reached0[2558] = 1;
	trans[0][1424]	= settr(1423,0,2558,2,0,"else", 0, 2, 0);
	trans[0][1430]	= settr(1429,0,2558,1,0,".(goto)", 0, 2, 0); /* m: 2558 -> 0,2559 */
	reached0[2558] = 1;
	trans[0][1428]	= settr(1427,0,2558,2,0,"else", 0, 2, 0);
	trans[0][1433]	= settr(1432,0,2558,1,0,".(goto)", 0, 2, 0); /* m: 2558 -> 0,2559 */
	reached0[2558] = 1;
	trans[0][1431]	= settr(1430,0,2558,2,0,"else", 0, 2, 0);
	trans[0][2557]	= settr(2556,0,2558,1,0,".(goto)", 0, 2, 0); /* m: 2558 -> 0,2559 */
	reached0[2558] = 1;
	T = trans[ 0][2555] = settr(2554,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2554,0,1451,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][1451] = settr(1450,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1450,0,1450,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][1450]	= settr(1449,32,1633,247,247,"D_STEP523", 1, 2, 0);
	T = trans[0][1633] = settr(1632,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1632,0,1452,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1632,0,1632,0,0,"IF", 0, 2, 0);
	trans[0][1452]	= settr(1451,0,1617,248,248,"((s==0))", 0, 2, 0);
	T = trans[ 0][1617] = settr(1616,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1616,0,1615,0,0,"sub-sequence", 0, 2, 0);
	T = trans[0][1615] = settr(1614,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1614,0,1453,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1614,0,1614,0,0,"IF", 0, 2, 0);
	trans[0][1453]	= settr(1452,0,1456,249,0,"((inbox[h]!=0))", 1, 2, 0);
/*->*/	trans[0][1456]	= settr(1455,32,1613,250,250,"D_STEP293", 1, 2, 0);
	T = trans[ 0][1613] = settr(1612,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1612,0,1609,0,0,"sub-sequence", 0, 2, 0);
	trans[0][1610]	= settr(1609,0,1609,1,0,".(goto)", 0, 2, 0);
	T = trans[0][1609] = settr(1608,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1608,0,1457,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(1608,0,1459,0,0,"DO", 0, 2, 0);
	trans[0][1457]	= settr(1456,0,1612,251,251,"((chain==0))", 0, 2, 0);
	trans[0][1458]	= settr(1457,0,1612,1,0,"goto :b43", 0, 2, 0);
	trans[0][1459]	= settr(1458,0,1464,2,0,"else", 0, 2, 0);
/*->*/	trans[0][1464]	= settr(1463,32,1607,252,252,"D_STEP266", 1, 2, 0);
	T = trans[ 0][1607] = settr(1606,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1606,0,1465,0,0,"sub-sequence", 0, 2, 0);
	trans[0][1465]	= settr(1464,0,1599,253,253,"x = ((pf+1)/2)", 0, 2, 0);
	trans[0][1600]	= settr(1599,0,1599,1,0,".(goto)", 0, 2, 0);
	T = trans[0][1599] = settr(1598,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(1598,0,1466,0,0,"DO", 0, 2, 0);
	trans[0][1466]	= settr(1465,0,1537,254,254,"to = slab_heap[x]", 1, 2, 0);
	T = trans[0][1537] = settr(1536,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1536,0,1467,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1536,0,1506,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1536,0,1536,0,0,"IF", 0, 2, 0);
	trans[0][1467]	= settr(1466,0,1504,255,255,"((to==h))", 0, 2, 0);
	T = trans[ 0][1504] = settr(1503,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1503,0,1503,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][1503]	= settr(1502,32,1602,256,256,"D_STEP135", 1, 2, 0);
	trans[0][1505]	= settr(1504,0,1602,1,0,"goto :b44", 0, 2, 0);
	trans[0][1538]	= settr(1537,0,1551,1,0,".(goto)", 0, 2, 0);
	trans[0][1506]	= settr(1505,0,1529,257,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][1529] = settr(1528,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1528,0,1509,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][1509] = settr(1508,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1508,2,1507,0,0,"ATOMIC", 1, 2, 0);
	trans[0][1507]	= settr(1506,0,1525,258,258,"old = inbox[to]", 1, 2, 0); /* m: 1508 -> 0,1525 */
	reached0[1508] = 1;
	trans[0][1508]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][1526]	= settr(1525,0,1525,1,0,".(goto)", 0, 2, 0);
	T = trans[0][1525] = settr(1524,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1524,0,1510,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1524,0,1522,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(1524,0,1523,0,0,"DO", 0, 2, 0);
	trans[0][1510]	= settr(1509,0,1534,259,259,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 1528 -> 1534,0 */
	reached0[1528] = 1;
	trans[0][1511]	= settr(1510,0,1528,1,0,"goto :b46", 0, 2, 0); /* m: 1528 -> 0,1534 */
	reached0[1528] = 1;
	T = trans[ 0][1522] = settr(1521,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1521,2,1512,0,0,"ATOMIC", 1, 2, 0);
	trans[0][1512]	= settr(1511,2,1520,260,260,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 1513 -> 1520,0 */
	reached0[1513] = 1;
	trans[0][1513]	= settr(0,0,0,0,0,"next[last[pf]] = old",0,0,0);
	T = trans[0][1520] = settr(1519,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(1519,2,1514,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(1519,2,1518,0,0,"IF", 1, 2, 0);
	trans[0][1514]	= settr(1513,0,1525,261,261,"((inbox[to]==old))", 1, 2, 0); /* m: 1515 -> 1525,0 */
	reached0[1515] = 1;
	trans[0][1515]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][1516]	= settr(0,0,0,0,0,"inbox[to] = pf",0,0,0);
	trans[0][1517]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][1521]	= settr(1520,0,1525,262,262,".(goto)", 1, 2, 0);
	trans[0][1518]	= settr(1517,2,1519,2,0,"else", 1, 2, 0);
	trans[0][1519]	= settr(1518,0,1525,263,263,"old = inbox[to]", 1, 2, 0); /* m: 1521 -> 0,1525 */
	reached0[1521] = 1;
	trans[0][1523]	= settr(1522,0,1534,264,264,"(ok)", 0, 2, 0); /* m: 1528 -> 1534,0 */
	reached0[1528] = 1;
	trans[0][1524]	= settr(1523,0,1528,1,0,"goto :b46", 0, 2, 0); /* m: 1528 -> 0,1534 */
	reached0[1528] = 1;
	trans[0][1527]	= settr(1526,0,1528,1,0,"break", 0, 2, 0);
	trans[0][1528]	= settr(1527,0,1534,265,265,"old = 0", 0, 2, 0);
	T = trans[0][1534] = settr(1533,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1533,0,1530,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1533,0,1532,0,0,"IF", 0, 2, 0);
	trans[0][1530]	= settr(1529,0,1602,266,266,"(ok)", 0, 2, 0);
	trans[0][1531]	= settr(1530,0,1602,1,0,"goto :b44", 0, 2, 0);
	trans[0][1535]	= settr(1534,0,1551,1,0,".(goto)", 0, 2, 0);
	trans[0][1532]	= settr(1531,0,1533,2,0,"else", 0, 2, 0);
	trans[0][1533]	= settr(1532,0,1551,267,0,"assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))", 1, 2, 0);
	trans[0][1536]	= settr(1535,0,1551,2,0,"else", 0, 2, 0);
	T = trans[ 0][1551] = settr(1550,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1550,0,1550,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][1550]	= settr(1549,32,1595,268,268,"D_STEP188", 1, 2, 0);
	T = trans[0][1595] = settr(1594,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1594,0,1552,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1594,0,1594,0,0,"IF", 0, 2, 0);
	trans[0][1552]	= settr(1551,0,1555,269,269,"(ok)", 0, 2, 0);
/*->*/	trans[0][1555]	= settr(1554,32,1592,270,270,"D_STEP239", 1, 2, 0);
	T = trans[ 0][1592] = settr(1591,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1591,0,1591,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][1591]	= settr(1590,32,1602,271,271,"D_STEP135", 1, 2, 0);
	trans[0][1593]	= settr(1592,0,1602,1,0,"goto :b44", 0, 2, 0);
	trans[0][1596]	= settr(1595,0,1597,1,0,".(goto)", 0, 2, 0);
	trans[0][1594]	= settr(1593,0,1597,2,0,"else", 0, 2, 0);
	trans[0][1597]	= settr(1596,0,1598,272,0,"assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))", 1, 2, 0);
	trans[0][1598]	= settr(1597,0,1599,273,0,"(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))", 1, 2, 0);
	trans[0][1601]	= settr(1600,0,1602,1,0,"break", 0, 2, 0);
	trans[0][1602]	= settr(1601,0,1606,1,0,"(1)", 0, 2, 0);
/*->*/	trans[0][1606]	= settr(1605,32,1608,274,274,"D_STEP253", 0, 2, 0);
	trans[0][1608]	= settr(1607,0,1609,275,275,"pf = 0", 0, 2, 0);
	trans[0][1611]	= settr(1610,0,1612,1,0,"break", 0, 2, 0);
	trans[0][1612]	= settr(1611,0,1631,1,0,"(1)", 0, 2, 0);
	trans[0][1616]	= settr(1615,0,1631,1,0,".(goto)", 0, 2, 0);
	trans[0][1614]	= settr(1613,0,1631,2,0,"else", 0, 2, 0);
	T = trans[ 0][1631] = settr(1630,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1630,0,1630,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][1630]	= settr(1629,32,1656,276,276,"D_STEP523", 1, 2, 0);
	trans[0][1634]	= settr(1633,0,1656,1,0,".(goto)", 0, 2, 0);
	trans[0][1632]	= settr(1631,0,1656,2,0,"else", 0, 2, 0);
	T = trans[0][1656] = settr(1655,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1655,0,1635,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1655,0,1655,0,0,"IF", 0, 2, 0);
	trans[0][1635]	= settr(1634,0,1654,277,277,"((s==0))", 0, 2, 0);
/*->*/	trans[0][1654]	= settr(1653,32,2511,278,278,"D_STEP543", 1, 2, 0);
	trans[0][1657]	= settr(1656,0,2511,1,0,".(goto)", 0, 2, 0);
	trans[0][1655]	= settr(1654,0,2511,2,0,"else", 0, 2, 0);
	T = trans[0][2511] = settr(2510,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2510,0,1658,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2510,0,2510,0,0,"IF", 0, 2, 0);
	trans[0][1658]	= settr(1657,0,2495,279,279,"((s==0))", 0, 2, 0);
	T = trans[ 0][2495] = settr(2494,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2494,0,2225,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][2225] = settr(2224,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2224,0,2223,0,0,"sub-sequence", 0, 2, 0);
	T = trans[0][2223] = settr(2222,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2222,0,1659,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2222,0,2222,0,0,"IF", 0, 2, 0);
	trans[0][1659]	= settr(1658,0,1660,280,0,"((post_blocks>0))", 0, 2, 0);
	trans[0][1660]	= settr(1659,0,1932,281,281,"now = slab_heap[post_slab]", 1, 2, 0);
	T = trans[0][1932] = settr(1931,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1931,0,1661,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1931,0,1931,0,0,"IF", 0, 2, 0);
	trans[0][1661]	= settr(1660,0,1929,282,0,"((bundle_to!=now))", 0, 2, 0);
	T = trans[ 0][1929] = settr(1928,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1928,0,1927,0,0,"sub-sequence", 0, 2, 0);
	T = trans[0][1927] = settr(1926,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1926,0,1662,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1926,0,1926,0,0,"IF", 0, 2, 0);
	trans[0][1662]	= settr(1661,0,1690,283,283,"((bundle_first!=0))", 0, 2, 0); /* m: 1663 -> 1690,0 */
	reached0[1663] = 1;
	trans[0][1663]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][1664]	= settr(0,0,0,0,0,"to = bundle_to",0,0,0);
	T = trans[0][1690] = settr(1689,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1689,0,1665,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1689,0,1689,0,0,"IF", 0, 2, 0);
	trans[0][1665]	= settr(1664,0,1688,284,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][1688] = settr(1687,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1687,0,1668,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][1668] = settr(1667,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1667,2,1666,0,0,"ATOMIC", 1, 2, 0);
	trans[0][1666]	= settr(1665,0,1684,285,285,"old = inbox[to]", 1, 2, 0); /* m: 1667 -> 0,1684 */
	reached0[1667] = 1;
	trans[0][1667]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][1685]	= settr(1684,0,1684,1,0,".(goto)", 0, 2, 0);
	T = trans[0][1684] = settr(1683,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1683,0,1669,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1683,0,1681,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(1683,0,1682,0,0,"DO", 0, 2, 0);
	trans[0][1669]	= settr(1668,0,1924,286,286,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 1687 -> 1924,0 */
	reached0[1687] = 1;
	trans[0][1670]	= settr(1669,0,1687,1,0,"goto :b50", 0, 2, 0); /* m: 1687 -> 0,1924 */
	reached0[1687] = 1;
	T = trans[ 0][1681] = settr(1680,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1680,2,1671,0,0,"ATOMIC", 1, 2, 0);
	trans[0][1671]	= settr(1670,2,1679,287,287,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 1672 -> 1679,0 */
	reached0[1672] = 1;
	trans[0][1672]	= settr(0,0,0,0,0,"next[bundle_last] = old",0,0,0);
	T = trans[0][1679] = settr(1678,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(1678,2,1673,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(1678,2,1677,0,0,"IF", 1, 2, 0);
	trans[0][1673]	= settr(1672,0,1684,288,288,"((inbox[to]==old))", 1, 2, 0); /* m: 1674 -> 1684,0 */
	reached0[1674] = 1;
	trans[0][1674]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][1675]	= settr(0,0,0,0,0,"inbox[to] = bundle_first",0,0,0);
	trans[0][1676]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][1680]	= settr(1679,0,1684,289,289,".(goto)", 1, 2, 0);
	trans[0][1677]	= settr(1676,2,1678,2,0,"else", 1, 2, 0);
	trans[0][1678]	= settr(1677,0,1684,290,290,"old = inbox[to]", 1, 2, 0); /* m: 1680 -> 0,1684 */
	reached0[1680] = 1;
	trans[0][1682]	= settr(1681,0,1924,291,291,"(ok)", 0, 2, 0); /* m: 1687 -> 1924,0 */
	reached0[1687] = 1;
	trans[0][1683]	= settr(1682,0,1687,1,0,"goto :b50", 0, 2, 0); /* m: 1687 -> 0,1924 */
	reached0[1687] = 1;
	trans[0][1686]	= settr(1685,0,1687,1,0,"break", 0, 2, 0);
	trans[0][1687]	= settr(1686,0,1924,292,292,"old = 0", 0, 2, 0);
	trans[0][1691]	= settr(1690,0,1924,1,0,".(goto)", 0, 2, 0);
	trans[0][1689]	= settr(1688,0,1924,2,0,"else", 0, 2, 0);
	T = trans[0][1924] = settr(1923,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1923,0,1692,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1923,0,1917,0,0,"IF", 0, 2, 0);
	trans[0][1692]	= settr(1691,0,1698,293,293,"(!(ok))", 0, 2, 0);
/*->*/	trans[0][1698]	= settr(1697,32,1757,294,294,"D_STEP366", 1, 2, 0);
	T = trans[0][1757] = settr(1756,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1756,0,1699,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1756,0,1756,0,0,"IF", 0, 2, 0);
	trans[0][1699]	= settr(1698,0,1755,295,295,"((to==0))", 0, 2, 0);
	T = trans[ 0][1755] = settr(1754,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1754,0,1754,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][1754]	= settr(1753,32,1759,296,296,"D_STEP307", 1, 2, 0);
	trans[0][1758]	= settr(1757,0,1759,1,0,".(goto)", 0, 2, 0); /* m: 1759 -> 0,1916 */
	reached0[1759] = 1;
	trans[0][1756]	= settr(1755,0,1759,2,0,"else", 0, 2, 0);
	trans[0][1759]	= settr(1758,0,1916,297,297,"to = 0", 0, 2, 0);
	T = trans[ 0][1916] = settr(1915,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1915,0,1912,0,0,"sub-sequence", 0, 2, 0);
	trans[0][1913]	= settr(1912,0,1912,1,0,".(goto)", 0, 2, 0);
	T = trans[0][1912] = settr(1911,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1911,0,1760,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(1911,0,1762,0,0,"DO", 0, 2, 0);
	trans[0][1760]	= settr(1759,0,1915,298,298,"((chain==0))", 0, 2, 0);
	trans[0][1761]	= settr(1760,0,1915,1,0,"goto :b53", 0, 2, 0);
	trans[0][1762]	= settr(1761,0,1767,2,0,"else", 0, 2, 0);
/*->*/	trans[0][1767]	= settr(1766,32,1910,299,299,"D_STEP266", 1, 2, 0);
	T = trans[ 0][1910] = settr(1909,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1909,0,1768,0,0,"sub-sequence", 0, 2, 0);
	trans[0][1768]	= settr(1767,0,1902,300,300,"x = ((pf+1)/2)", 0, 2, 0);
	trans[0][1903]	= settr(1902,0,1902,1,0,".(goto)", 0, 2, 0);
	T = trans[0][1902] = settr(1901,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(1901,0,1769,0,0,"DO", 0, 2, 0);
	trans[0][1769]	= settr(1768,0,1840,301,301,"to = slab_heap[x]", 1, 2, 0);
	T = trans[0][1840] = settr(1839,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1839,0,1770,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1839,0,1809,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1839,0,1839,0,0,"IF", 0, 2, 0);
	trans[0][1770]	= settr(1769,0,1807,302,302,"((to==h))", 0, 2, 0);
	T = trans[ 0][1807] = settr(1806,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1806,0,1806,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][1806]	= settr(1805,32,1905,303,303,"D_STEP135", 1, 2, 0);
	trans[0][1808]	= settr(1807,0,1905,1,0,"goto :b54", 0, 2, 0);
	trans[0][1841]	= settr(1840,0,1854,1,0,".(goto)", 0, 2, 0);
	trans[0][1809]	= settr(1808,0,1832,304,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][1832] = settr(1831,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1831,0,1812,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][1812] = settr(1811,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1811,2,1810,0,0,"ATOMIC", 1, 2, 0);
	trans[0][1810]	= settr(1809,0,1828,305,305,"old = inbox[to]", 1, 2, 0); /* m: 1811 -> 0,1828 */
	reached0[1811] = 1;
	trans[0][1811]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][1829]	= settr(1828,0,1828,1,0,".(goto)", 0, 2, 0);
	T = trans[0][1828] = settr(1827,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1827,0,1813,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1827,0,1825,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(1827,0,1826,0,0,"DO", 0, 2, 0);
	trans[0][1813]	= settr(1812,0,1837,306,306,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 1831 -> 1837,0 */
	reached0[1831] = 1;
	trans[0][1814]	= settr(1813,0,1831,1,0,"goto :b56", 0, 2, 0); /* m: 1831 -> 0,1837 */
	reached0[1831] = 1;
	T = trans[ 0][1825] = settr(1824,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1824,2,1815,0,0,"ATOMIC", 1, 2, 0);
	trans[0][1815]	= settr(1814,2,1823,307,307,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 1816 -> 1823,0 */
	reached0[1816] = 1;
	trans[0][1816]	= settr(0,0,0,0,0,"next[last[pf]] = old",0,0,0);
	T = trans[0][1823] = settr(1822,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(1822,2,1817,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(1822,2,1821,0,0,"IF", 1, 2, 0);
	trans[0][1817]	= settr(1816,0,1828,308,308,"((inbox[to]==old))", 1, 2, 0); /* m: 1818 -> 1828,0 */
	reached0[1818] = 1;
	trans[0][1818]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][1819]	= settr(0,0,0,0,0,"inbox[to] = pf",0,0,0);
	trans[0][1820]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][1824]	= settr(1823,0,1828,309,309,".(goto)", 1, 2, 0);
	trans[0][1821]	= settr(1820,2,1822,2,0,"else", 1, 2, 0);
	trans[0][1822]	= settr(1821,0,1828,310,310,"old = inbox[to]", 1, 2, 0); /* m: 1824 -> 0,1828 */
	reached0[1824] = 1;
	trans[0][1826]	= settr(1825,0,1837,311,311,"(ok)", 0, 2, 0); /* m: 1831 -> 1837,0 */
	reached0[1831] = 1;
	trans[0][1827]	= settr(1826,0,1831,1,0,"goto :b56", 0, 2, 0); /* m: 1831 -> 0,1837 */
	reached0[1831] = 1;
	trans[0][1830]	= settr(1829,0,1831,1,0,"break", 0, 2, 0);
	trans[0][1831]	= settr(1830,0,1837,312,312,"old = 0", 0, 2, 0);
	T = trans[0][1837] = settr(1836,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1836,0,1833,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1836,0,1835,0,0,"IF", 0, 2, 0);
	trans[0][1833]	= settr(1832,0,1905,313,313,"(ok)", 0, 2, 0);
	trans[0][1834]	= settr(1833,0,1905,1,0,"goto :b54", 0, 2, 0);
	trans[0][1838]	= settr(1837,0,1854,1,0,".(goto)", 0, 2, 0);
	trans[0][1835]	= settr(1834,0,1836,2,0,"else", 0, 2, 0);
	trans[0][1836]	= settr(1835,0,1854,314,0,"assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))", 1, 2, 0);
	trans[0][1839]	= settr(1838,0,1854,2,0,"else", 0, 2, 0);
	T = trans[ 0][1854] = settr(1853,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1853,0,1853,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][1853]	= settr(1852,32,1898,315,315,"D_STEP188", 1, 2, 0);
	T = trans[0][1898] = settr(1897,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1897,0,1855,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1897,0,1897,0,0,"IF", 0, 2, 0);
	trans[0][1855]	= settr(1854,0,1858,316,316,"(ok)", 0, 2, 0);
/*->*/	trans[0][1858]	= settr(1857,32,1895,317,317,"D_STEP239", 1, 2, 0);
	T = trans[ 0][1895] = settr(1894,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1894,0,1894,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][1894]	= settr(1893,32,1905,318,318,"D_STEP135", 1, 2, 0);
	trans[0][1896]	= settr(1895,0,1905,1,0,"goto :b54", 0, 2, 0);
	trans[0][1899]	= settr(1898,0,1900,1,0,".(goto)", 0, 2, 0);
	trans[0][1897]	= settr(1896,0,1900,2,0,"else", 0, 2, 0);
	trans[0][1900]	= settr(1899,0,1901,319,0,"assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))", 1, 2, 0);
	trans[0][1901]	= settr(1900,0,1902,320,0,"(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))", 1, 2, 0);
	trans[0][1904]	= settr(1903,0,1905,1,0,"break", 0, 2, 0);
	trans[0][1905]	= settr(1904,0,1909,1,0,"(1)", 0, 2, 0);
/*->*/	trans[0][1909]	= settr(1908,32,1911,321,321,"D_STEP253", 0, 2, 0);
	trans[0][1911]	= settr(1910,0,1912,322,322,"pf = 0", 0, 2, 0);
	trans[0][1914]	= settr(1913,0,1915,1,0,"break", 0, 2, 0);
	trans[0][1915]	= settr(1914,0,1949,323,323,"(1)", 0, 2, 0); /* m: 1930 -> 1949,0 */
	reached0[1930] = 1;
	trans[0][1925]	= settr(1924,0,1930,1,0,".(goto)", 0, 2, 0); /* m: 1930 -> 0,1949 */
	reached0[1930] = 1;
	trans[0][1917]	= settr(1916,0,1923,2,0,"else", 0, 2, 0);
/*->*/	trans[0][1923]	= settr(1922,32,1930,324,324,"D_STEP382", 0, 2, 0);
	trans[0][1928]	= settr(1927,0,1930,1,0,".(goto)", 0, 2, 0); /* m: 1930 -> 0,1949 */
	reached0[1930] = 1;
	trans[0][1926]	= settr(1925,0,1930,2,0,"else", 0, 2, 0);
	trans[0][1930]	= settr(1929,0,1949,325,325,"bundle_to = now", 0, 2, 0);
	trans[0][1933]	= settr(1932,0,1949,1,0,".(goto)", 0, 2, 0);
	trans[0][1931]	= settr(1930,0,1949,2,0,"else", 0, 2, 0);
/*->*/	trans[0][1949]	= settr(1948,32,2220,326,326,"D_STEP406", 1, 2, 0);
	T = trans[0][2220] = settr(2219,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2219,0,1950,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2219,0,2219,0,0,"IF", 0, 2, 0);
	trans[0][1950]	= settr(1949,0,2218,327,0,"((bundle_blocks>=2))", 0, 2, 0);
	T = trans[ 0][2218] = settr(2217,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2217,0,2216,0,0,"sub-sequence", 0, 2, 0);
	T = trans[0][2216] = settr(2215,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2215,0,1951,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2215,0,2215,0,0,"IF", 0, 2, 0);
	trans[0][1951]	= settr(1950,0,1979,328,328,"((bundle_first!=0))", 0, 2, 0); /* m: 1952 -> 1979,0 */
	reached0[1952] = 1;
	trans[0][1952]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][1953]	= settr(0,0,0,0,0,"to = bundle_to",0,0,0);
	T = trans[0][1979] = settr(1978,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1978,0,1954,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1978,0,1978,0,0,"IF", 0, 2, 0);
	trans[0][1954]	= settr(1953,0,1977,329,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][1977] = settr(1976,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(1976,0,1957,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][1957] = settr(1956,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1956,2,1955,0,0,"ATOMIC", 1, 2, 0);
	trans[0][1955]	= settr(1954,0,1973,330,330,"old = inbox[to]", 1, 2, 0); /* m: 1956 -> 0,1973 */
	reached0[1956] = 1;
	trans[0][1956]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][1974]	= settr(1973,0,1973,1,0,".(goto)", 0, 2, 0);
	T = trans[0][1973] = settr(1972,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1972,0,1958,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1972,0,1970,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(1972,0,1971,0,0,"DO", 0, 2, 0);
	trans[0][1958]	= settr(1957,0,2213,331,331,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 1976 -> 2213,0 */
	reached0[1976] = 1;
	trans[0][1959]	= settr(1958,0,1976,1,0,"goto :b58", 0, 2, 0); /* m: 1976 -> 0,2213 */
	reached0[1976] = 1;
	T = trans[ 0][1970] = settr(1969,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1969,2,1960,0,0,"ATOMIC", 1, 2, 0);
	trans[0][1960]	= settr(1959,2,1968,332,332,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 1961 -> 1968,0 */
	reached0[1961] = 1;
	trans[0][1961]	= settr(0,0,0,0,0,"next[bundle_last] = old",0,0,0);
	T = trans[0][1968] = settr(1967,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(1967,2,1962,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(1967,2,1966,0,0,"IF", 1, 2, 0);
	trans[0][1962]	= settr(1961,0,1973,333,333,"((inbox[to]==old))", 1, 2, 0); /* m: 1963 -> 1973,0 */
	reached0[1963] = 1;
	trans[0][1963]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][1964]	= settr(0,0,0,0,0,"inbox[to] = bundle_first",0,0,0);
	trans[0][1965]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][1969]	= settr(1968,0,1973,334,334,".(goto)", 1, 2, 0);
	trans[0][1966]	= settr(1965,2,1967,2,0,"else", 1, 2, 0);
	trans[0][1967]	= settr(1966,0,1973,335,335,"old = inbox[to]", 1, 2, 0); /* m: 1969 -> 0,1973 */
	reached0[1969] = 1;
	trans[0][1971]	= settr(1970,0,2213,336,336,"(ok)", 0, 2, 0); /* m: 1976 -> 2213,0 */
	reached0[1976] = 1;
	trans[0][1972]	= settr(1971,0,1976,1,0,"goto :b58", 0, 2, 0); /* m: 1976 -> 0,2213 */
	reached0[1976] = 1;
	trans[0][1975]	= settr(1974,0,1976,1,0,"break", 0, 2, 0);
	trans[0][1976]	= settr(1975,0,2213,337,337,"old = 0", 0, 2, 0);
	trans[0][1980]	= settr(1979,0,2213,1,0,".(goto)", 0, 2, 0);
	trans[0][1978]	= settr(1977,0,2213,2,0,"else", 0, 2, 0);
	T = trans[0][2213] = settr(2212,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2212,0,1981,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2212,0,2206,0,0,"IF", 0, 2, 0);
	trans[0][1981]	= settr(1980,0,1987,338,338,"(!(ok))", 0, 2, 0);
/*->*/	trans[0][1987]	= settr(1986,32,2046,339,339,"D_STEP366", 1, 2, 0);
	T = trans[0][2046] = settr(2045,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2045,0,1988,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2045,0,2045,0,0,"IF", 0, 2, 0);
	trans[0][1988]	= settr(1987,0,2044,340,340,"((to==0))", 0, 2, 0);
	T = trans[ 0][2044] = settr(2043,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2043,0,2043,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][2043]	= settr(2042,32,2048,341,341,"D_STEP307", 1, 2, 0);
	trans[0][2047]	= settr(2046,0,2048,1,0,".(goto)", 0, 2, 0); /* m: 2048 -> 0,2205 */
	reached0[2048] = 1;
	trans[0][2045]	= settr(2044,0,2048,2,0,"else", 0, 2, 0);
	trans[0][2048]	= settr(2047,0,2205,342,342,"to = 0", 0, 2, 0);
	T = trans[ 0][2205] = settr(2204,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2204,0,2201,0,0,"sub-sequence", 0, 2, 0);
	trans[0][2202]	= settr(2201,0,2201,1,0,".(goto)", 0, 2, 0);
	T = trans[0][2201] = settr(2200,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(2200,0,2049,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(2200,0,2051,0,0,"DO", 0, 2, 0);
	trans[0][2049]	= settr(2048,0,2204,343,343,"((chain==0))", 0, 2, 0);
	trans[0][2050]	= settr(2049,0,2204,1,0,"goto :b61", 0, 2, 0);
	trans[0][2051]	= settr(2050,0,2056,2,0,"else", 0, 2, 0);
/*->*/	trans[0][2056]	= settr(2055,32,2199,344,344,"D_STEP266", 1, 2, 0);
	T = trans[ 0][2199] = settr(2198,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2198,0,2057,0,0,"sub-sequence", 0, 2, 0);
	trans[0][2057]	= settr(2056,0,2191,345,345,"x = ((pf+1)/2)", 0, 2, 0);
	trans[0][2192]	= settr(2191,0,2191,1,0,".(goto)", 0, 2, 0);
	T = trans[0][2191] = settr(2190,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(2190,0,2058,0,0,"DO", 0, 2, 0);
	trans[0][2058]	= settr(2057,0,2129,346,346,"to = slab_heap[x]", 1, 2, 0);
	T = trans[0][2129] = settr(2128,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2128,0,2059,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2128,0,2098,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2128,0,2128,0,0,"IF", 0, 2, 0);
	trans[0][2059]	= settr(2058,0,2096,347,347,"((to==h))", 0, 2, 0);
	T = trans[ 0][2096] = settr(2095,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2095,0,2095,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][2095]	= settr(2094,32,2194,348,348,"D_STEP135", 1, 2, 0);
	trans[0][2097]	= settr(2096,0,2194,1,0,"goto :b62", 0, 2, 0);
	trans[0][2130]	= settr(2129,0,2143,1,0,".(goto)", 0, 2, 0);
	trans[0][2098]	= settr(2097,0,2121,349,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][2121] = settr(2120,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2120,0,2101,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][2101] = settr(2100,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(2100,2,2099,0,0,"ATOMIC", 1, 2, 0);
	trans[0][2099]	= settr(2098,0,2117,350,350,"old = inbox[to]", 1, 2, 0); /* m: 2100 -> 0,2117 */
	reached0[2100] = 1;
	trans[0][2100]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][2118]	= settr(2117,0,2117,1,0,".(goto)", 0, 2, 0);
	T = trans[0][2117] = settr(2116,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(2116,0,2102,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(2116,0,2114,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(2116,0,2115,0,0,"DO", 0, 2, 0);
	trans[0][2102]	= settr(2101,0,2126,351,351,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 2120 -> 2126,0 */
	reached0[2120] = 1;
	trans[0][2103]	= settr(2102,0,2120,1,0,"goto :b64", 0, 2, 0); /* m: 2120 -> 0,2126 */
	reached0[2120] = 1;
	T = trans[ 0][2114] = settr(2113,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(2113,2,2104,0,0,"ATOMIC", 1, 2, 0);
	trans[0][2104]	= settr(2103,2,2112,352,352,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 2105 -> 2112,0 */
	reached0[2105] = 1;
	trans[0][2105]	= settr(0,0,0,0,0,"next[last[pf]] = old",0,0,0);
	T = trans[0][2112] = settr(2111,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(2111,2,2106,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(2111,2,2110,0,0,"IF", 1, 2, 0);
	trans[0][2106]	= settr(2105,0,2117,353,353,"((inbox[to]==old))", 1, 2, 0); /* m: 2107 -> 2117,0 */
	reached0[2107] = 1;
	trans[0][2107]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][2108]	= settr(0,0,0,0,0,"inbox[to] = pf",0,0,0);
	trans[0][2109]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][2113]	= settr(2112,0,2117,354,354,".(goto)", 1, 2, 0);
	trans[0][2110]	= settr(2109,2,2111,2,0,"else", 1, 2, 0);
	trans[0][2111]	= settr(2110,0,2117,355,355,"old = inbox[to]", 1, 2, 0); /* m: 2113 -> 0,2117 */
	reached0[2113] = 1;
	trans[0][2115]	= settr(2114,0,2126,356,356,"(ok)", 0, 2, 0); /* m: 2120 -> 2126,0 */
	reached0[2120] = 1;
	trans[0][2116]	= settr(2115,0,2120,1,0,"goto :b64", 0, 2, 0); /* m: 2120 -> 0,2126 */
	reached0[2120] = 1;
	trans[0][2119]	= settr(2118,0,2120,1,0,"break", 0, 2, 0);
	trans[0][2120]	= settr(2119,0,2126,357,357,"old = 0", 0, 2, 0);
	T = trans[0][2126] = settr(2125,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2125,0,2122,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2125,0,2124,0,0,"IF", 0, 2, 0);
	trans[0][2122]	= settr(2121,0,2194,358,358,"(ok)", 0, 2, 0);
	trans[0][2123]	= settr(2122,0,2194,1,0,"goto :b62", 0, 2, 0);
	trans[0][2127]	= settr(2126,0,2143,1,0,".(goto)", 0, 2, 0);
	trans[0][2124]	= settr(2123,0,2125,2,0,"else", 0, 2, 0);
	trans[0][2125]	= settr(2124,0,2143,359,0,"assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))", 1, 2, 0);
	trans[0][2128]	= settr(2127,0,2143,2,0,"else", 0, 2, 0);
	T = trans[ 0][2143] = settr(2142,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2142,0,2142,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][2142]	= settr(2141,32,2187,360,360,"D_STEP188", 1, 2, 0);
	T = trans[0][2187] = settr(2186,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2186,0,2144,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2186,0,2186,0,0,"IF", 0, 2, 0);
	trans[0][2144]	= settr(2143,0,2147,361,361,"(ok)", 0, 2, 0);
/*->*/	trans[0][2147]	= settr(2146,32,2184,362,362,"D_STEP239", 1, 2, 0);
	T = trans[ 0][2184] = settr(2183,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2183,0,2183,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][2183]	= settr(2182,32,2194,363,363,"D_STEP135", 1, 2, 0);
	trans[0][2185]	= settr(2184,0,2194,1,0,"goto :b62", 0, 2, 0);
	trans[0][2188]	= settr(2187,0,2189,1,0,".(goto)", 0, 2, 0);
	trans[0][2186]	= settr(2185,0,2189,2,0,"else", 0, 2, 0);
	trans[0][2189]	= settr(2188,0,2190,364,0,"assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))", 1, 2, 0);
	trans[0][2190]	= settr(2189,0,2191,365,0,"(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))", 1, 2, 0);
	trans[0][2193]	= settr(2192,0,2194,1,0,"break", 0, 2, 0);
	trans[0][2194]	= settr(2193,0,2198,1,0,"(1)", 0, 2, 0);
/*->*/	trans[0][2198]	= settr(2197,32,2200,366,366,"D_STEP253", 0, 2, 0);
	trans[0][2200]	= settr(2199,0,2201,367,367,"pf = 0", 0, 2, 0);
	trans[0][2203]	= settr(2202,0,2204,1,0,"break", 0, 2, 0);
	trans[0][2204]	= settr(2203,0,2493,1,0,"(1)", 0, 2, 0);
	trans[0][2214]	= settr(2213,0,2493,1,0,".(goto)", 0, 2, 0);
	trans[0][2206]	= settr(2205,0,2212,2,0,"else", 0, 2, 0);
/*->*/	trans[0][2212]	= settr(2211,32,2493,368,368,"D_STEP382", 0, 2, 0);
	trans[0][2217]	= settr(2216,0,2493,1,0,".(goto)", 0, 2, 0);
	trans[0][2215]	= settr(2214,0,2493,2,0,"else", 0, 2, 0);
	trans[0][2221]	= settr(2220,0,2493,1,0,".(goto)", 0, 2, 0);
	trans[0][2219]	= settr(2218,0,2493,2,0,"else", 0, 2, 0);
	trans[0][2224]	= settr(2223,0,2493,1,0,".(goto)", 0, 2, 0);
	trans[0][2222]	= settr(2221,0,2493,2,0,"else", 0, 2, 0);
	T = trans[ 0][2493] = settr(2492,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2492,0,2491,0,0,"sub-sequence", 0, 2, 0);
	T = trans[0][2491] = settr(2490,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2490,0,2226,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2490,0,2490,0,0,"IF", 0, 2, 0);
	trans[0][2226]	= settr(2225,0,2254,369,369,"((bundle_first!=0))", 0, 2, 0); /* m: 2227 -> 2254,0 */
	reached0[2227] = 1;
	trans[0][2227]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][2228]	= settr(0,0,0,0,0,"to = bundle_to",0,0,0);
	T = trans[0][2254] = settr(2253,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2253,0,2229,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2253,0,2253,0,0,"IF", 0, 2, 0);
	trans[0][2229]	= settr(2228,0,2252,370,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][2252] = settr(2251,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2251,0,2232,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][2232] = settr(2231,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(2231,2,2230,0,0,"ATOMIC", 1, 2, 0);
	trans[0][2230]	= settr(2229,0,2248,371,371,"old = inbox[to]", 1, 2, 0); /* m: 2231 -> 0,2248 */
	reached0[2231] = 1;
	trans[0][2231]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][2249]	= settr(2248,0,2248,1,0,".(goto)", 0, 2, 0);
	T = trans[0][2248] = settr(2247,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(2247,0,2233,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(2247,0,2245,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(2247,0,2246,0,0,"DO", 0, 2, 0);
	trans[0][2233]	= settr(2232,0,2488,372,372,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 2251 -> 2488,0 */
	reached0[2251] = 1;
	trans[0][2234]	= settr(2233,0,2251,1,0,"goto :b66", 0, 2, 0); /* m: 2251 -> 0,2488 */
	reached0[2251] = 1;
	T = trans[ 0][2245] = settr(2244,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(2244,2,2235,0,0,"ATOMIC", 1, 2, 0);
	trans[0][2235]	= settr(2234,2,2243,373,373,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 2236 -> 2243,0 */
	reached0[2236] = 1;
	trans[0][2236]	= settr(0,0,0,0,0,"next[bundle_last] = old",0,0,0);
	T = trans[0][2243] = settr(2242,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(2242,2,2237,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(2242,2,2241,0,0,"IF", 1, 2, 0);
	trans[0][2237]	= settr(2236,0,2248,374,374,"((inbox[to]==old))", 1, 2, 0); /* m: 2238 -> 2248,0 */
	reached0[2238] = 1;
	trans[0][2238]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][2239]	= settr(0,0,0,0,0,"inbox[to] = bundle_first",0,0,0);
	trans[0][2240]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][2244]	= settr(2243,0,2248,375,375,".(goto)", 1, 2, 0);
	trans[0][2241]	= settr(2240,2,2242,2,0,"else", 1, 2, 0);
	trans[0][2242]	= settr(2241,0,2248,376,376,"old = inbox[to]", 1, 2, 0); /* m: 2244 -> 0,2248 */
	reached0[2244] = 1;
	trans[0][2246]	= settr(2245,0,2488,377,377,"(ok)", 0, 2, 0); /* m: 2251 -> 2488,0 */
	reached0[2251] = 1;
	trans[0][2247]	= settr(2246,0,2251,1,0,"goto :b66", 0, 2, 0); /* m: 2251 -> 0,2488 */
	reached0[2251] = 1;
	trans[0][2250]	= settr(2249,0,2251,1,0,"break", 0, 2, 0);
	trans[0][2251]	= settr(2250,0,2488,378,378,"old = 0", 0, 2, 0);
	trans[0][2255]	= settr(2254,0,2488,1,0,".(goto)", 0, 2, 0);
	trans[0][2253]	= settr(2252,0,2488,2,0,"else", 0, 2, 0);
	T = trans[0][2488] = settr(2487,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2487,0,2256,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2487,0,2481,0,0,"IF", 0, 2, 0);
	trans[0][2256]	= settr(2255,0,2262,379,379,"(!(ok))", 0, 2, 0);
/*->*/	trans[0][2262]	= settr(2261,32,2321,380,380,"D_STEP366", 1, 2, 0);
	T = trans[0][2321] = settr(2320,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2320,0,2263,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2320,0,2320,0,0,"IF", 0, 2, 0);
	trans[0][2263]	= settr(2262,0,2319,381,381,"((to==0))", 0, 2, 0);
	T = trans[ 0][2319] = settr(2318,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2318,0,2318,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][2318]	= settr(2317,32,2323,382,382,"D_STEP307", 1, 2, 0);
	trans[0][2322]	= settr(2321,0,2323,1,0,".(goto)", 0, 2, 0); /* m: 2323 -> 0,2480 */
	reached0[2323] = 1;
	trans[0][2320]	= settr(2319,0,2323,2,0,"else", 0, 2, 0);
	trans[0][2323]	= settr(2322,0,2480,383,383,"to = 0", 0, 2, 0);
	T = trans[ 0][2480] = settr(2479,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2479,0,2476,0,0,"sub-sequence", 0, 2, 0);
	trans[0][2477]	= settr(2476,0,2476,1,0,".(goto)", 0, 2, 0);
	T = trans[0][2476] = settr(2475,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(2475,0,2324,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(2475,0,2326,0,0,"DO", 0, 2, 0);
	trans[0][2324]	= settr(2323,0,2479,384,384,"((chain==0))", 0, 2, 0);
	trans[0][2325]	= settr(2324,0,2479,1,0,"goto :b69", 0, 2, 0);
	trans[0][2326]	= settr(2325,0,2331,2,0,"else", 0, 2, 0);
/*->*/	trans[0][2331]	= settr(2330,32,2474,385,385,"D_STEP266", 1, 2, 0);
	T = trans[ 0][2474] = settr(2473,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2473,0,2332,0,0,"sub-sequence", 0, 2, 0);
	trans[0][2332]	= settr(2331,0,2466,386,386,"x = ((pf+1)/2)", 0, 2, 0);
	trans[0][2467]	= settr(2466,0,2466,1,0,".(goto)", 0, 2, 0);
	T = trans[0][2466] = settr(2465,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(2465,0,2333,0,0,"DO", 0, 2, 0);
	trans[0][2333]	= settr(2332,0,2404,387,387,"to = slab_heap[x]", 1, 2, 0);
	T = trans[0][2404] = settr(2403,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2403,0,2334,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2403,0,2373,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2403,0,2403,0,0,"IF", 0, 2, 0);
	trans[0][2334]	= settr(2333,0,2371,388,388,"((to==h))", 0, 2, 0);
	T = trans[ 0][2371] = settr(2370,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2370,0,2370,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][2370]	= settr(2369,32,2469,389,389,"D_STEP135", 1, 2, 0);
	trans[0][2372]	= settr(2371,0,2469,1,0,"goto :b70", 0, 2, 0);
	trans[0][2405]	= settr(2404,0,2418,1,0,".(goto)", 0, 2, 0);
	trans[0][2373]	= settr(2372,0,2396,390,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][2396] = settr(2395,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2395,0,2376,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][2376] = settr(2375,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(2375,2,2374,0,0,"ATOMIC", 1, 2, 0);
	trans[0][2374]	= settr(2373,0,2392,391,391,"old = inbox[to]", 1, 2, 0); /* m: 2375 -> 0,2392 */
	reached0[2375] = 1;
	trans[0][2375]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][2393]	= settr(2392,0,2392,1,0,".(goto)", 0, 2, 0);
	T = trans[0][2392] = settr(2391,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(2391,0,2377,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(2391,0,2389,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(2391,0,2390,0,0,"DO", 0, 2, 0);
	trans[0][2377]	= settr(2376,0,2401,392,392,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 2395 -> 2401,0 */
	reached0[2395] = 1;
	trans[0][2378]	= settr(2377,0,2395,1,0,"goto :b72", 0, 2, 0); /* m: 2395 -> 0,2401 */
	reached0[2395] = 1;
	T = trans[ 0][2389] = settr(2388,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(2388,2,2379,0,0,"ATOMIC", 1, 2, 0);
	trans[0][2379]	= settr(2378,2,2387,393,393,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 2380 -> 2387,0 */
	reached0[2380] = 1;
	trans[0][2380]	= settr(0,0,0,0,0,"next[last[pf]] = old",0,0,0);
	T = trans[0][2387] = settr(2386,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(2386,2,2381,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(2386,2,2385,0,0,"IF", 1, 2, 0);
	trans[0][2381]	= settr(2380,0,2392,394,394,"((inbox[to]==old))", 1, 2, 0); /* m: 2382 -> 2392,0 */
	reached0[2382] = 1;
	trans[0][2382]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][2383]	= settr(0,0,0,0,0,"inbox[to] = pf",0,0,0);
	trans[0][2384]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][2388]	= settr(2387,0,2392,395,395,".(goto)", 1, 2, 0);
	trans[0][2385]	= settr(2384,2,2386,2,0,"else", 1, 2, 0);
	trans[0][2386]	= settr(2385,0,2392,396,396,"old = inbox[to]", 1, 2, 0); /* m: 2388 -> 0,2392 */
	reached0[2388] = 1;
	trans[0][2390]	= settr(2389,0,2401,397,397,"(ok)", 0, 2, 0); /* m: 2395 -> 2401,0 */
	reached0[2395] = 1;
	trans[0][2391]	= settr(2390,0,2395,1,0,"goto :b72", 0, 2, 0); /* m: 2395 -> 0,2401 */
	reached0[2395] = 1;
	trans[0][2394]	= settr(2393,0,2395,1,0,"break", 0, 2, 0);
	trans[0][2395]	= settr(2394,0,2401,398,398,"old = 0", 0, 2, 0);
	T = trans[0][2401] = settr(2400,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2400,0,2397,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2400,0,2399,0,0,"IF", 0, 2, 0);
	trans[0][2397]	= settr(2396,0,2469,399,399,"(ok)", 0, 2, 0);
	trans[0][2398]	= settr(2397,0,2469,1,0,"goto :b70", 0, 2, 0);
	trans[0][2402]	= settr(2401,0,2418,1,0,".(goto)", 0, 2, 0);
	trans[0][2399]	= settr(2398,0,2400,2,0,"else", 0, 2, 0);
	trans[0][2400]	= settr(2399,0,2418,400,0,"assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))", 1, 2, 0);
	trans[0][2403]	= settr(2402,0,2418,2,0,"else", 0, 2, 0);
	T = trans[ 0][2418] = settr(2417,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2417,0,2417,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][2417]	= settr(2416,32,2462,401,401,"D_STEP188", 1, 2, 0);
	T = trans[0][2462] = settr(2461,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2461,0,2419,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2461,0,2461,0,0,"IF", 0, 2, 0);
	trans[0][2419]	= settr(2418,0,2422,402,402,"(ok)", 0, 2, 0);
/*->*/	trans[0][2422]	= settr(2421,32,2459,403,403,"D_STEP239", 1, 2, 0);
	T = trans[ 0][2459] = settr(2458,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2458,0,2458,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][2458]	= settr(2457,32,2469,404,404,"D_STEP135", 1, 2, 0);
	trans[0][2460]	= settr(2459,0,2469,1,0,"goto :b70", 0, 2, 0);
	trans[0][2463]	= settr(2462,0,2464,1,0,".(goto)", 0, 2, 0);
	trans[0][2461]	= settr(2460,0,2464,2,0,"else", 0, 2, 0);
	trans[0][2464]	= settr(2463,0,2465,405,0,"assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))", 1, 2, 0);
	trans[0][2465]	= settr(2464,0,2466,406,0,"(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))", 1, 2, 0);
	trans[0][2468]	= settr(2467,0,2469,1,0,"break", 0, 2, 0);
	trans[0][2469]	= settr(2468,0,2473,1,0,"(1)", 0, 2, 0);
/*->*/	trans[0][2473]	= settr(2472,32,2475,407,407,"D_STEP253", 0, 2, 0);
	trans[0][2475]	= settr(2474,0,2476,408,408,"pf = 0", 0, 2, 0);
	trans[0][2478]	= settr(2477,0,2479,1,0,"break", 0, 2, 0);
	trans[0][2479]	= settr(2478,0,2509,409,409,"(1)", 0, 2, 0); /* m: 2494 -> 2509,0 */
	reached0[2494] = 1;
	trans[0][2489]	= settr(2488,0,2494,1,0,".(goto)", 0, 2, 0); /* m: 2494 -> 0,2509 */
	reached0[2494] = 1;
	trans[0][2481]	= settr(2480,0,2487,2,0,"else", 0, 2, 0);
/*->*/	trans[0][2487]	= settr(2486,32,2494,410,410,"D_STEP382", 0, 2, 0);
	trans[0][2492]	= settr(2491,0,2494,1,0,".(goto)", 0, 2, 0); /* m: 2494 -> 0,2509 */
	reached0[2494] = 1;
	trans[0][2490]	= settr(2489,0,2494,2,0,"else", 0, 2, 0);
	trans[0][2494]	= settr(2493,0,2509,411,411,"bundle_to = 0", 0, 2, 0);
	T = trans[ 0][2509] = settr(2508,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2508,0,2508,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][2508]	= settr(2507,32,2534,412,412,"D_STEP523", 1, 2, 0);
	trans[0][2512]	= settr(2511,0,2534,1,0,".(goto)", 0, 2, 0);
	trans[0][2510]	= settr(2509,0,2534,2,0,"else", 0, 2, 0);
	T = trans[0][2534] = settr(2533,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2533,0,2513,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2533,0,2533,0,0,"IF", 0, 2, 0);
	trans[0][2513]	= settr(2512,0,2532,413,413,"((s==0))", 0, 2, 0);
/*->*/	trans[0][2532]	= settr(2531,32,2554,414,414,"D_STEP565", 1, 2, 0);
	trans[0][2535]	= settr(2534,0,2554,1,0,".(goto)", 0, 2, 0);
	trans[0][2533]	= settr(2532,0,2554,2,0,"else", 0, 2, 0);
/*->*/	trans[0][2554]	= settr(2553,32,2558,415,415,"D_STEP581", 1, 2, 0);
	trans[0][2558]	= settr(2557,0,2559,416,416,"ops = (ops+1)", 0, 2, 0);
	trans[0][2561]	= settr(2560,0,2562,1,0,"break", 0, 2, 0);
	trans[0][2562]	= settr(2561,0,5019,417,417,"ops = 0", 0, 2, 0);
	T = trans[0][5019] = settr(5018,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(5018,0,2563,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(5018,0,3791,0,0,"IF", 0, 2, 0);
	trans[0][2563]	= settr(2562,0,3790,418,0,"((lives<1))", 0, 2, 0);
	T = trans[ 0][3790] = settr(3789,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3789,0,3787,0,0,"sub-sequence", 0, 2, 0);
	trans[0][3788]	= settr(3787,0,3787,1,0,".(goto)", 0, 2, 0);
	T = trans[0][3787] = settr(3786,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(3786,0,3604,0,0,"DO", 0, 2, 0);
	T = trans[ 0][3604] = settr(3603,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3603,0,3400,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][3400] = settr(3399,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3399,0,3130,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][3130] = settr(3129,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3129,0,3128,0,0,"sub-sequence", 0, 2, 0);
	T = trans[0][3128] = settr(3127,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3127,0,2564,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3127,0,3127,0,0,"IF", 0, 2, 0);
	trans[0][2564]	= settr(2563,0,2565,419,0,"((post_blocks>0))", 0, 2, 0);
	trans[0][2565]	= settr(2564,0,2837,420,420,"now = slab_heap[post_slab]", 1, 2, 0);
	T = trans[0][2837] = settr(2836,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2836,0,2566,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2836,0,2836,0,0,"IF", 0, 2, 0);
	trans[0][2566]	= settr(2565,0,2834,421,0,"((bundle_to!=now))", 0, 2, 0);
	T = trans[ 0][2834] = settr(2833,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2833,0,2832,0,0,"sub-sequence", 0, 2, 0);
	T = trans[0][2832] = settr(2831,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2831,0,2567,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2831,0,2831,0,0,"IF", 0, 2, 0);
	trans[0][2567]	= settr(2566,0,2595,422,422,"((bundle_first!=0))", 0, 2, 0); /* m: 2568 -> 2595,0 */
	reached0[2568] = 1;
	trans[0][2568]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][2569]	= settr(0,0,0,0,0,"to = bundle_to",0,0,0);
	T = trans[0][2595] = settr(2594,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2594,0,2570,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2594,0,2594,0,0,"IF", 0, 2, 0);
	trans[0][2570]	= settr(2569,0,2593,423,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][2593] = settr(2592,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2592,0,2573,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][2573] = settr(2572,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(2572,2,2571,0,0,"ATOMIC", 1, 2, 0);
	trans[0][2571]	= settr(2570,0,2589,424,424,"old = inbox[to]", 1, 2, 0); /* m: 2572 -> 0,2589 */
	reached0[2572] = 1;
	trans[0][2572]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][2590]	= settr(2589,0,2589,1,0,".(goto)", 0, 2, 0);
	T = trans[0][2589] = settr(2588,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(2588,0,2574,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(2588,0,2586,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(2588,0,2587,0,0,"DO", 0, 2, 0);
	trans[0][2574]	= settr(2573,0,2829,425,425,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 2592 -> 2829,0 */
	reached0[2592] = 1;
	trans[0][2575]	= settr(2574,0,2592,1,0,"goto :b77", 0, 2, 0); /* m: 2592 -> 0,2829 */
	reached0[2592] = 1;
	T = trans[ 0][2586] = settr(2585,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(2585,2,2576,0,0,"ATOMIC", 1, 2, 0);
	trans[0][2576]	= settr(2575,2,2584,426,426,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 2577 -> 2584,0 */
	reached0[2577] = 1;
	trans[0][2577]	= settr(0,0,0,0,0,"next[bundle_last] = old",0,0,0);
	T = trans[0][2584] = settr(2583,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(2583,2,2578,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(2583,2,2582,0,0,"IF", 1, 2, 0);
	trans[0][2578]	= settr(2577,0,2589,427,427,"((inbox[to]==old))", 1, 2, 0); /* m: 2579 -> 2589,0 */
	reached0[2579] = 1;
	trans[0][2579]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][2580]	= settr(0,0,0,0,0,"inbox[to] = bundle_first",0,0,0);
	trans[0][2581]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][2585]	= settr(2584,0,2589,428,428,".(goto)", 1, 2, 0);
	trans[0][2582]	= settr(2581,2,2583,2,0,"else", 1, 2, 0);
	trans[0][2583]	= settr(2582,0,2589,429,429,"old = inbox[to]", 1, 2, 0); /* m: 2585 -> 0,2589 */
	reached0[2585] = 1;
	trans[0][2587]	= settr(2586,0,2829,430,430,"(ok)", 0, 2, 0); /* m: 2592 -> 2829,0 */
	reached0[2592] = 1;
	trans[0][2588]	= settr(2587,0,2592,1,0,"goto :b77", 0, 2, 0); /* m: 2592 -> 0,2829 */
	reached0[2592] = 1;
	trans[0][2591]	= settr(2590,0,2592,1,0,"break", 0, 2, 0);
	trans[0][2592]	= settr(2591,0,2829,431,431,"old = 0", 0, 2, 0);
	trans[0][2596]	= settr(2595,0,2829,1,0,".(goto)", 0, 2, 0);
	trans[0][2594]	= settr(2593,0,2829,2,0,"else", 0, 2, 0);
	T = trans[0][2829] = settr(2828,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2828,0,2597,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2828,0,2822,0,0,"IF", 0, 2, 0);
	trans[0][2597]	= settr(2596,0,2603,432,432,"(!(ok))", 0, 2, 0);
/*->*/	trans[0][2603]	= settr(2602,32,2662,433,433,"D_STEP366", 1, 2, 0);
	T = trans[0][2662] = settr(2661,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2661,0,2604,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2661,0,2661,0,0,"IF", 0, 2, 0);
	trans[0][2604]	= settr(2603,0,2660,434,434,"((to==0))", 0, 2, 0);
	T = trans[ 0][2660] = settr(2659,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2659,0,2659,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][2659]	= settr(2658,32,2664,435,435,"D_STEP307", 1, 2, 0);
	trans[0][2663]	= settr(2662,0,2664,1,0,".(goto)", 0, 2, 0); /* m: 2664 -> 0,2821 */
	reached0[2664] = 1;
	trans[0][2661]	= settr(2660,0,2664,2,0,"else", 0, 2, 0);
	trans[0][2664]	= settr(2663,0,2821,436,436,"to = 0", 0, 2, 0);
	T = trans[ 0][2821] = settr(2820,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2820,0,2817,0,0,"sub-sequence", 0, 2, 0);
	trans[0][2818]	= settr(2817,0,2817,1,0,".(goto)", 0, 2, 0);
	T = trans[0][2817] = settr(2816,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(2816,0,2665,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(2816,0,2667,0,0,"DO", 0, 2, 0);
	trans[0][2665]	= settr(2664,0,2820,437,437,"((chain==0))", 0, 2, 0);
	trans[0][2666]	= settr(2665,0,2820,1,0,"goto :b80", 0, 2, 0);
	trans[0][2667]	= settr(2666,0,2672,2,0,"else", 0, 2, 0);
/*->*/	trans[0][2672]	= settr(2671,32,2815,438,438,"D_STEP266", 1, 2, 0);
	T = trans[ 0][2815] = settr(2814,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2814,0,2673,0,0,"sub-sequence", 0, 2, 0);
	trans[0][2673]	= settr(2672,0,2807,439,439,"x = ((pf+1)/2)", 0, 2, 0);
	trans[0][2808]	= settr(2807,0,2807,1,0,".(goto)", 0, 2, 0);
	T = trans[0][2807] = settr(2806,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(2806,0,2674,0,0,"DO", 0, 2, 0);
	trans[0][2674]	= settr(2673,0,2745,440,440,"to = slab_heap[x]", 1, 2, 0);
	T = trans[0][2745] = settr(2744,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2744,0,2675,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2744,0,2714,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2744,0,2744,0,0,"IF", 0, 2, 0);
	trans[0][2675]	= settr(2674,0,2712,441,441,"((to==h))", 0, 2, 0);
	T = trans[ 0][2712] = settr(2711,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2711,0,2711,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][2711]	= settr(2710,32,2810,442,442,"D_STEP135", 1, 2, 0);
	trans[0][2713]	= settr(2712,0,2810,1,0,"goto :b81", 0, 2, 0);
	trans[0][2746]	= settr(2745,0,2759,1,0,".(goto)", 0, 2, 0);
	trans[0][2714]	= settr(2713,0,2737,443,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][2737] = settr(2736,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2736,0,2717,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][2717] = settr(2716,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(2716,2,2715,0,0,"ATOMIC", 1, 2, 0);
	trans[0][2715]	= settr(2714,0,2733,444,444,"old = inbox[to]", 1, 2, 0); /* m: 2716 -> 0,2733 */
	reached0[2716] = 1;
	trans[0][2716]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][2734]	= settr(2733,0,2733,1,0,".(goto)", 0, 2, 0);
	T = trans[0][2733] = settr(2732,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(2732,0,2718,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(2732,0,2730,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(2732,0,2731,0,0,"DO", 0, 2, 0);
	trans[0][2718]	= settr(2717,0,2742,445,445,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 2736 -> 2742,0 */
	reached0[2736] = 1;
	trans[0][2719]	= settr(2718,0,2736,1,0,"goto :b83", 0, 2, 0); /* m: 2736 -> 0,2742 */
	reached0[2736] = 1;
	T = trans[ 0][2730] = settr(2729,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(2729,2,2720,0,0,"ATOMIC", 1, 2, 0);
	trans[0][2720]	= settr(2719,2,2728,446,446,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 2721 -> 2728,0 */
	reached0[2721] = 1;
	trans[0][2721]	= settr(0,0,0,0,0,"next[last[pf]] = old",0,0,0);
	T = trans[0][2728] = settr(2727,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(2727,2,2722,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(2727,2,2726,0,0,"IF", 1, 2, 0);
	trans[0][2722]	= settr(2721,0,2733,447,447,"((inbox[to]==old))", 1, 2, 0); /* m: 2723 -> 2733,0 */
	reached0[2723] = 1;
	trans[0][2723]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][2724]	= settr(0,0,0,0,0,"inbox[to] = pf",0,0,0);
	trans[0][2725]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][2729]	= settr(2728,0,2733,448,448,".(goto)", 1, 2, 0);
	trans[0][2726]	= settr(2725,2,2727,2,0,"else", 1, 2, 0);
	trans[0][2727]	= settr(2726,0,2733,449,449,"old = inbox[to]", 1, 2, 0); /* m: 2729 -> 0,2733 */
	reached0[2729] = 1;
	trans[0][2731]	= settr(2730,0,2742,450,450,"(ok)", 0, 2, 0); /* m: 2736 -> 2742,0 */
	reached0[2736] = 1;
	trans[0][2732]	= settr(2731,0,2736,1,0,"goto :b83", 0, 2, 0); /* m: 2736 -> 0,2742 */
	reached0[2736] = 1;
	trans[0][2735]	= settr(2734,0,2736,1,0,"break", 0, 2, 0);
	trans[0][2736]	= settr(2735,0,2742,451,451,"old = 0", 0, 2, 0);
	T = trans[0][2742] = settr(2741,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2741,0,2738,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2741,0,2740,0,0,"IF", 0, 2, 0);
	trans[0][2738]	= settr(2737,0,2810,452,452,"(ok)", 0, 2, 0);
	trans[0][2739]	= settr(2738,0,2810,1,0,"goto :b81", 0, 2, 0);
	trans[0][2743]	= settr(2742,0,2759,1,0,".(goto)", 0, 2, 0);
	trans[0][2740]	= settr(2739,0,2741,2,0,"else", 0, 2, 0);
	trans[0][2741]	= settr(2740,0,2759,453,0,"assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))", 1, 2, 0);
	trans[0][2744]	= settr(2743,0,2759,2,0,"else", 0, 2, 0);
	T = trans[ 0][2759] = settr(2758,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2758,0,2758,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][2758]	= settr(2757,32,2803,454,454,"D_STEP188", 1, 2, 0);
	T = trans[0][2803] = settr(2802,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2802,0,2760,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2802,0,2802,0,0,"IF", 0, 2, 0);
	trans[0][2760]	= settr(2759,0,2763,455,455,"(ok)", 0, 2, 0);
/*->*/	trans[0][2763]	= settr(2762,32,2800,456,456,"D_STEP239", 1, 2, 0);
	T = trans[ 0][2800] = settr(2799,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2799,0,2799,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][2799]	= settr(2798,32,2810,457,457,"D_STEP135", 1, 2, 0);
	trans[0][2801]	= settr(2800,0,2810,1,0,"goto :b81", 0, 2, 0);
	trans[0][2804]	= settr(2803,0,2805,1,0,".(goto)", 0, 2, 0);
	trans[0][2802]	= settr(2801,0,2805,2,0,"else", 0, 2, 0);
	trans[0][2805]	= settr(2804,0,2806,458,0,"assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))", 1, 2, 0);
	trans[0][2806]	= settr(2805,0,2807,459,0,"(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))", 1, 2, 0);
	trans[0][2809]	= settr(2808,0,2810,1,0,"break", 0, 2, 0);
	trans[0][2810]	= settr(2809,0,2814,1,0,"(1)", 0, 2, 0);
/*->*/	trans[0][2814]	= settr(2813,32,2816,460,460,"D_STEP253", 0, 2, 0);
	trans[0][2816]	= settr(2815,0,2817,461,461,"pf = 0", 0, 2, 0);
	trans[0][2819]	= settr(2818,0,2820,1,0,"break", 0, 2, 0);
	trans[0][2820]	= settr(2819,0,2854,462,462,"(1)", 0, 2, 0); /* m: 2835 -> 2854,0 */
	reached0[2835] = 1;
	trans[0][2830]	= settr(2829,0,2835,1,0,".(goto)", 0, 2, 0); /* m: 2835 -> 0,2854 */
	reached0[2835] = 1;
	trans[0][2822]	= settr(2821,0,2828,2,0,"else", 0, 2, 0);
/*->*/	trans[0][2828]	= settr(2827,32,2835,463,463,"D_STEP382", 0, 2, 0);
	trans[0][2833]	= settr(2832,0,2835,1,0,".(goto)", 0, 2, 0); /* m: 2835 -> 0,2854 */
	reached0[2835] = 1;
	trans[0][2831]	= settr(2830,0,2835,2,0,"else", 0, 2, 0);
	trans[0][2835]	= settr(2834,0,2854,464,464,"bundle_to = now", 0, 2, 0);
	trans[0][2838]	= settr(2837,0,2854,1,0,".(goto)", 0, 2, 0);
	trans[0][2836]	= settr(2835,0,2854,2,0,"else", 0, 2, 0);
/*->*/	trans[0][2854]	= settr(2853,32,3125,465,465,"D_STEP406", 1, 2, 0);
	T = trans[0][3125] = settr(3124,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3124,0,2855,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3124,0,3124,0,0,"IF", 0, 2, 0);
	trans[0][2855]	= settr(2854,0,3123,466,0,"((bundle_blocks>=2))", 0, 2, 0);
	T = trans[ 0][3123] = settr(3122,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3122,0,3121,0,0,"sub-sequence", 0, 2, 0);
	T = trans[0][3121] = settr(3120,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3120,0,2856,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3120,0,3120,0,0,"IF", 0, 2, 0);
	trans[0][2856]	= settr(2855,0,2884,467,467,"((bundle_first!=0))", 0, 2, 0); /* m: 2857 -> 2884,0 */
	reached0[2857] = 1;
	trans[0][2857]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][2858]	= settr(0,0,0,0,0,"to = bundle_to",0,0,0);
	T = trans[0][2884] = settr(2883,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2883,0,2859,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2883,0,2883,0,0,"IF", 0, 2, 0);
	trans[0][2859]	= settr(2858,0,2882,468,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][2882] = settr(2881,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2881,0,2862,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][2862] = settr(2861,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(2861,2,2860,0,0,"ATOMIC", 1, 2, 0);
	trans[0][2860]	= settr(2859,0,2878,469,469,"old = inbox[to]", 1, 2, 0); /* m: 2861 -> 0,2878 */
	reached0[2861] = 1;
	trans[0][2861]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][2879]	= settr(2878,0,2878,1,0,".(goto)", 0, 2, 0);
	T = trans[0][2878] = settr(2877,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(2877,0,2863,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(2877,0,2875,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(2877,0,2876,0,0,"DO", 0, 2, 0);
	trans[0][2863]	= settr(2862,0,3118,470,470,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 2881 -> 3118,0 */
	reached0[2881] = 1;
	trans[0][2864]	= settr(2863,0,2881,1,0,"goto :b85", 0, 2, 0); /* m: 2881 -> 0,3118 */
	reached0[2881] = 1;
	T = trans[ 0][2875] = settr(2874,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(2874,2,2865,0,0,"ATOMIC", 1, 2, 0);
	trans[0][2865]	= settr(2864,2,2873,471,471,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 2866 -> 2873,0 */
	reached0[2866] = 1;
	trans[0][2866]	= settr(0,0,0,0,0,"next[bundle_last] = old",0,0,0);
	T = trans[0][2873] = settr(2872,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(2872,2,2867,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(2872,2,2871,0,0,"IF", 1, 2, 0);
	trans[0][2867]	= settr(2866,0,2878,472,472,"((inbox[to]==old))", 1, 2, 0); /* m: 2868 -> 2878,0 */
	reached0[2868] = 1;
	trans[0][2868]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][2869]	= settr(0,0,0,0,0,"inbox[to] = bundle_first",0,0,0);
	trans[0][2870]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][2874]	= settr(2873,0,2878,473,473,".(goto)", 1, 2, 0);
	trans[0][2871]	= settr(2870,2,2872,2,0,"else", 1, 2, 0);
	trans[0][2872]	= settr(2871,0,2878,474,474,"old = inbox[to]", 1, 2, 0); /* m: 2874 -> 0,2878 */
	reached0[2874] = 1;
	trans[0][2876]	= settr(2875,0,3118,475,475,"(ok)", 0, 2, 0); /* m: 2881 -> 3118,0 */
	reached0[2881] = 1;
	trans[0][2877]	= settr(2876,0,2881,1,0,"goto :b85", 0, 2, 0); /* m: 2881 -> 0,3118 */
	reached0[2881] = 1;
	trans[0][2880]	= settr(2879,0,2881,1,0,"break", 0, 2, 0);
	trans[0][2881]	= settr(2880,0,3118,476,476,"old = 0", 0, 2, 0);
	trans[0][2885]	= settr(2884,0,3118,1,0,".(goto)", 0, 2, 0);
	trans[0][2883]	= settr(2882,0,3118,2,0,"else", 0, 2, 0);
	T = trans[0][3118] = settr(3117,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3117,0,2886,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3117,0,3111,0,0,"IF", 0, 2, 0);
	trans[0][2886]	= settr(2885,0,2892,477,477,"(!(ok))", 0, 2, 0);
/*->*/	trans[0][2892]	= settr(2891,32,2951,478,478,"D_STEP366", 1, 2, 0);
	T = trans[0][2951] = settr(2950,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(2950,0,2893,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(2950,0,2950,0,0,"IF", 0, 2, 0);
	trans[0][2893]	= settr(2892,0,2949,479,479,"((to==0))", 0, 2, 0);
	T = trans[ 0][2949] = settr(2948,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(2948,0,2948,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][2948]	= settr(2947,32,2953,480,480,"D_STEP307", 1, 2, 0);
	trans[0][2952]	= settr(2951,0,2953,1,0,".(goto)", 0, 2, 0); /* m: 2953 -> 0,3110 */
	reached0[2953] = 1;
	trans[0][2950]	= settr(2949,0,2953,2,0,"else", 0, 2, 0);
	trans[0][2953]	= settr(2952,0,3110,481,481,"to = 0", 0, 2, 0);
	T = trans[ 0][3110] = settr(3109,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3109,0,3106,0,0,"sub-sequence", 0, 2, 0);
	trans[0][3107]	= settr(3106,0,3106,1,0,".(goto)", 0, 2, 0);
	T = trans[0][3106] = settr(3105,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(3105,0,2954,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(3105,0,2956,0,0,"DO", 0, 2, 0);
	trans[0][2954]	= settr(2953,0,3109,482,482,"((chain==0))", 0, 2, 0);
	trans[0][2955]	= settr(2954,0,3109,1,0,"goto :b88", 0, 2, 0);
	trans[0][2956]	= settr(2955,0,2961,2,0,"else", 0, 2, 0);
/*->*/	trans[0][2961]	= settr(2960,32,3104,483,483,"D_STEP266", 1, 2, 0);
	T = trans[ 0][3104] = settr(3103,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3103,0,2962,0,0,"sub-sequence", 0, 2, 0);
	trans[0][2962]	= settr(2961,0,3096,484,484,"x = ((pf+1)/2)", 0, 2, 0);
	trans[0][3097]	= settr(3096,0,3096,1,0,".(goto)", 0, 2, 0);
	T = trans[0][3096] = settr(3095,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(3095,0,2963,0,0,"DO", 0, 2, 0);
	trans[0][2963]	= settr(2962,0,3034,485,485,"to = slab_heap[x]", 1, 2, 0);
	T = trans[0][3034] = settr(3033,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3033,0,2964,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3033,0,3003,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3033,0,3033,0,0,"IF", 0, 2, 0);
	trans[0][2964]	= settr(2963,0,3001,486,486,"((to==h))", 0, 2, 0);
	T = trans[ 0][3001] = settr(3000,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3000,0,3000,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][3000]	= settr(2999,32,3099,487,487,"D_STEP135", 1, 2, 0);
	trans[0][3002]	= settr(3001,0,3099,1,0,"goto :b89", 0, 2, 0);
	trans[0][3035]	= settr(3034,0,3048,1,0,".(goto)", 0, 2, 0);
	trans[0][3003]	= settr(3002,0,3026,488,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][3026] = settr(3025,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3025,0,3006,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][3006] = settr(3005,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(3005,2,3004,0,0,"ATOMIC", 1, 2, 0);
	trans[0][3004]	= settr(3003,0,3022,489,489,"old = inbox[to]", 1, 2, 0); /* m: 3005 -> 0,3022 */
	reached0[3005] = 1;
	trans[0][3005]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][3023]	= settr(3022,0,3022,1,0,".(goto)", 0, 2, 0);
	T = trans[0][3022] = settr(3021,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(3021,0,3007,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(3021,0,3019,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(3021,0,3020,0,0,"DO", 0, 2, 0);
	trans[0][3007]	= settr(3006,0,3031,490,490,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 3025 -> 3031,0 */
	reached0[3025] = 1;
	trans[0][3008]	= settr(3007,0,3025,1,0,"goto :b91", 0, 2, 0); /* m: 3025 -> 0,3031 */
	reached0[3025] = 1;
	T = trans[ 0][3019] = settr(3018,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(3018,2,3009,0,0,"ATOMIC", 1, 2, 0);
	trans[0][3009]	= settr(3008,2,3017,491,491,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 3010 -> 3017,0 */
	reached0[3010] = 1;
	trans[0][3010]	= settr(0,0,0,0,0,"next[last[pf]] = old",0,0,0);
	T = trans[0][3017] = settr(3016,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(3016,2,3011,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(3016,2,3015,0,0,"IF", 1, 2, 0);
	trans[0][3011]	= settr(3010,0,3022,492,492,"((inbox[to]==old))", 1, 2, 0); /* m: 3012 -> 3022,0 */
	reached0[3012] = 1;
	trans[0][3012]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][3013]	= settr(0,0,0,0,0,"inbox[to] = pf",0,0,0);
	trans[0][3014]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][3018]	= settr(3017,0,3022,493,493,".(goto)", 1, 2, 0);
	trans[0][3015]	= settr(3014,2,3016,2,0,"else", 1, 2, 0);
	trans[0][3016]	= settr(3015,0,3022,494,494,"old = inbox[to]", 1, 2, 0); /* m: 3018 -> 0,3022 */
	reached0[3018] = 1;
	trans[0][3020]	= settr(3019,0,3031,495,495,"(ok)", 0, 2, 0); /* m: 3025 -> 3031,0 */
	reached0[3025] = 1;
	trans[0][3021]	= settr(3020,0,3025,1,0,"goto :b91", 0, 2, 0); /* m: 3025 -> 0,3031 */
	reached0[3025] = 1;
	trans[0][3024]	= settr(3023,0,3025,1,0,"break", 0, 2, 0);
	trans[0][3025]	= settr(3024,0,3031,496,496,"old = 0", 0, 2, 0);
	T = trans[0][3031] = settr(3030,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3030,0,3027,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3030,0,3029,0,0,"IF", 0, 2, 0);
	trans[0][3027]	= settr(3026,0,3099,497,497,"(ok)", 0, 2, 0);
	trans[0][3028]	= settr(3027,0,3099,1,0,"goto :b89", 0, 2, 0);
	trans[0][3032]	= settr(3031,0,3048,1,0,".(goto)", 0, 2, 0);
	trans[0][3029]	= settr(3028,0,3030,2,0,"else", 0, 2, 0);
	trans[0][3030]	= settr(3029,0,3048,498,0,"assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))", 1, 2, 0);
	trans[0][3033]	= settr(3032,0,3048,2,0,"else", 0, 2, 0);
	T = trans[ 0][3048] = settr(3047,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3047,0,3047,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][3047]	= settr(3046,32,3092,499,499,"D_STEP188", 1, 2, 0);
	T = trans[0][3092] = settr(3091,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3091,0,3049,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3091,0,3091,0,0,"IF", 0, 2, 0);
	trans[0][3049]	= settr(3048,0,3052,500,500,"(ok)", 0, 2, 0);
/*->*/	trans[0][3052]	= settr(3051,32,3089,501,501,"D_STEP239", 1, 2, 0);
	T = trans[ 0][3089] = settr(3088,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3088,0,3088,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][3088]	= settr(3087,32,3099,502,502,"D_STEP135", 1, 2, 0);
	trans[0][3090]	= settr(3089,0,3099,1,0,"goto :b89", 0, 2, 0);
	trans[0][3093]	= settr(3092,0,3094,1,0,".(goto)", 0, 2, 0);
	trans[0][3091]	= settr(3090,0,3094,2,0,"else", 0, 2, 0);
	trans[0][3094]	= settr(3093,0,3095,503,0,"assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))", 1, 2, 0);
	trans[0][3095]	= settr(3094,0,3096,504,0,"(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))", 1, 2, 0);
	trans[0][3098]	= settr(3097,0,3099,1,0,"break", 0, 2, 0);
	trans[0][3099]	= settr(3098,0,3103,1,0,"(1)", 0, 2, 0);
/*->*/	trans[0][3103]	= settr(3102,32,3105,505,505,"D_STEP253", 0, 2, 0);
	trans[0][3105]	= settr(3104,0,3106,506,506,"pf = 0", 0, 2, 0);
	trans[0][3108]	= settr(3107,0,3109,1,0,"break", 0, 2, 0);
	trans[0][3109]	= settr(3108,0,3398,1,0,"(1)", 0, 2, 0);
	trans[0][3119]	= settr(3118,0,3398,1,0,".(goto)", 0, 2, 0);
	trans[0][3111]	= settr(3110,0,3117,2,0,"else", 0, 2, 0);
/*->*/	trans[0][3117]	= settr(3116,32,3398,507,507,"D_STEP382", 0, 2, 0);
	trans[0][3122]	= settr(3121,0,3398,1,0,".(goto)", 0, 2, 0);
	trans[0][3120]	= settr(3119,0,3398,2,0,"else", 0, 2, 0);
	trans[0][3126]	= settr(3125,0,3398,1,0,".(goto)", 0, 2, 0);
	trans[0][3124]	= settr(3123,0,3398,2,0,"else", 0, 2, 0);
	trans[0][3129]	= settr(3128,0,3398,1,0,".(goto)", 0, 2, 0);
	trans[0][3127]	= settr(3126,0,3398,2,0,"else", 0, 2, 0);
	T = trans[ 0][3398] = settr(3397,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3397,0,3396,0,0,"sub-sequence", 0, 2, 0);
	T = trans[0][3396] = settr(3395,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3395,0,3131,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3395,0,3395,0,0,"IF", 0, 2, 0);
	trans[0][3131]	= settr(3130,0,3159,508,508,"((bundle_first!=0))", 0, 2, 0); /* m: 3132 -> 3159,0 */
	reached0[3132] = 1;
	trans[0][3132]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][3133]	= settr(0,0,0,0,0,"to = bundle_to",0,0,0);
	T = trans[0][3159] = settr(3158,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3158,0,3134,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3158,0,3158,0,0,"IF", 0, 2, 0);
	trans[0][3134]	= settr(3133,0,3157,509,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][3157] = settr(3156,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3156,0,3137,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][3137] = settr(3136,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(3136,2,3135,0,0,"ATOMIC", 1, 2, 0);
	trans[0][3135]	= settr(3134,0,3153,510,510,"old = inbox[to]", 1, 2, 0); /* m: 3136 -> 0,3153 */
	reached0[3136] = 1;
	trans[0][3136]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][3154]	= settr(3153,0,3153,1,0,".(goto)", 0, 2, 0);
	T = trans[0][3153] = settr(3152,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(3152,0,3138,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(3152,0,3150,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(3152,0,3151,0,0,"DO", 0, 2, 0);
	trans[0][3138]	= settr(3137,0,3393,511,511,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 3156 -> 3393,0 */
	reached0[3156] = 1;
	trans[0][3139]	= settr(3138,0,3156,1,0,"goto :b93", 0, 2, 0); /* m: 3156 -> 0,3393 */
	reached0[3156] = 1;
	T = trans[ 0][3150] = settr(3149,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(3149,2,3140,0,0,"ATOMIC", 1, 2, 0);
	trans[0][3140]	= settr(3139,2,3148,512,512,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 3141 -> 3148,0 */
	reached0[3141] = 1;
	trans[0][3141]	= settr(0,0,0,0,0,"next[bundle_last] = old",0,0,0);
	T = trans[0][3148] = settr(3147,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(3147,2,3142,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(3147,2,3146,0,0,"IF", 1, 2, 0);
	trans[0][3142]	= settr(3141,0,3153,513,513,"((inbox[to]==old))", 1, 2, 0); /* m: 3143 -> 3153,0 */
	reached0[3143] = 1;
	trans[0][3143]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][3144]	= settr(0,0,0,0,0,"inbox[to] = bundle_first",0,0,0);
	trans[0][3145]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][3149]	= settr(3148,0,3153,514,514,".(goto)", 1, 2, 0);
	trans[0][3146]	= settr(3145,2,3147,2,0,"else", 1, 2, 0);
	trans[0][3147]	= settr(3146,0,3153,515,515,"old = inbox[to]", 1, 2, 0); /* m: 3149 -> 0,3153 */
	reached0[3149] = 1;
	trans[0][3151]	= settr(3150,0,3393,516,516,"(ok)", 0, 2, 0); /* m: 3156 -> 3393,0 */
	reached0[3156] = 1;
	trans[0][3152]	= settr(3151,0,3156,1,0,"goto :b93", 0, 2, 0); /* m: 3156 -> 0,3393 */
	reached0[3156] = 1;
	trans[0][3155]	= settr(3154,0,3156,1,0,"break", 0, 2, 0);
	trans[0][3156]	= settr(3155,0,3393,517,517,"old = 0", 0, 2, 0);
	trans[0][3160]	= settr(3159,0,3393,1,0,".(goto)", 0, 2, 0);
	trans[0][3158]	= settr(3157,0,3393,2,0,"else", 0, 2, 0);
	T = trans[0][3393] = settr(3392,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3392,0,3161,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3392,0,3386,0,0,"IF", 0, 2, 0);
	trans[0][3161]	= settr(3160,0,3167,518,518,"(!(ok))", 0, 2, 0);
/*->*/	trans[0][3167]	= settr(3166,32,3226,519,519,"D_STEP366", 1, 2, 0);
	T = trans[0][3226] = settr(3225,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3225,0,3168,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3225,0,3225,0,0,"IF", 0, 2, 0);
	trans[0][3168]	= settr(3167,0,3224,520,520,"((to==0))", 0, 2, 0);
	T = trans[ 0][3224] = settr(3223,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3223,0,3223,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][3223]	= settr(3222,32,3228,521,521,"D_STEP307", 1, 2, 0);
	trans[0][3227]	= settr(3226,0,3228,1,0,".(goto)", 0, 2, 0); /* m: 3228 -> 0,3385 */
	reached0[3228] = 1;
	trans[0][3225]	= settr(3224,0,3228,2,0,"else", 0, 2, 0);
	trans[0][3228]	= settr(3227,0,3385,522,522,"to = 0", 0, 2, 0);
	T = trans[ 0][3385] = settr(3384,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3384,0,3381,0,0,"sub-sequence", 0, 2, 0);
	trans[0][3382]	= settr(3381,0,3381,1,0,".(goto)", 0, 2, 0);
	T = trans[0][3381] = settr(3380,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(3380,0,3229,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(3380,0,3231,0,0,"DO", 0, 2, 0);
	trans[0][3229]	= settr(3228,0,3384,523,523,"((chain==0))", 0, 2, 0);
	trans[0][3230]	= settr(3229,0,3384,1,0,"goto :b96", 0, 2, 0);
	trans[0][3231]	= settr(3230,0,3236,2,0,"else", 0, 2, 0);
/*->*/	trans[0][3236]	= settr(3235,32,3379,524,524,"D_STEP266", 1, 2, 0);
	T = trans[ 0][3379] = settr(3378,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3378,0,3237,0,0,"sub-sequence", 0, 2, 0);
	trans[0][3237]	= settr(3236,0,3371,525,525,"x = ((pf+1)/2)", 0, 2, 0);
	trans[0][3372]	= settr(3371,0,3371,1,0,".(goto)", 0, 2, 0);
	T = trans[0][3371] = settr(3370,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(3370,0,3238,0,0,"DO", 0, 2, 0);
	trans[0][3238]	= settr(3237,0,3309,526,526,"to = slab_heap[x]", 1, 2, 0);
	T = trans[0][3309] = settr(3308,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3308,0,3239,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3308,0,3278,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3308,0,3308,0,0,"IF", 0, 2, 0);
	trans[0][3239]	= settr(3238,0,3276,527,527,"((to==h))", 0, 2, 0);
	T = trans[ 0][3276] = settr(3275,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3275,0,3275,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][3275]	= settr(3274,32,3374,528,528,"D_STEP135", 1, 2, 0);
	trans[0][3277]	= settr(3276,0,3374,1,0,"goto :b97", 0, 2, 0);
	trans[0][3310]	= settr(3309,0,3323,1,0,".(goto)", 0, 2, 0);
	trans[0][3278]	= settr(3277,0,3301,529,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][3301] = settr(3300,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3300,0,3281,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][3281] = settr(3280,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(3280,2,3279,0,0,"ATOMIC", 1, 2, 0);
	trans[0][3279]	= settr(3278,0,3297,530,530,"old = inbox[to]", 1, 2, 0); /* m: 3280 -> 0,3297 */
	reached0[3280] = 1;
	trans[0][3280]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][3298]	= settr(3297,0,3297,1,0,".(goto)", 0, 2, 0);
	T = trans[0][3297] = settr(3296,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(3296,0,3282,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(3296,0,3294,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(3296,0,3295,0,0,"DO", 0, 2, 0);
	trans[0][3282]	= settr(3281,0,3306,531,531,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 3300 -> 3306,0 */
	reached0[3300] = 1;
	trans[0][3283]	= settr(3282,0,3300,1,0,"goto :b99", 0, 2, 0); /* m: 3300 -> 0,3306 */
	reached0[3300] = 1;
	T = trans[ 0][3294] = settr(3293,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(3293,2,3284,0,0,"ATOMIC", 1, 2, 0);
	trans[0][3284]	= settr(3283,2,3292,532,532,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 3285 -> 3292,0 */
	reached0[3285] = 1;
	trans[0][3285]	= settr(0,0,0,0,0,"next[last[pf]] = old",0,0,0);
	T = trans[0][3292] = settr(3291,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(3291,2,3286,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(3291,2,3290,0,0,"IF", 1, 2, 0);
	trans[0][3286]	= settr(3285,0,3297,533,533,"((inbox[to]==old))", 1, 2, 0); /* m: 3287 -> 3297,0 */
	reached0[3287] = 1;
	trans[0][3287]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][3288]	= settr(0,0,0,0,0,"inbox[to] = pf",0,0,0);
	trans[0][3289]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][3293]	= settr(3292,0,3297,534,534,".(goto)", 1, 2, 0);
	trans[0][3290]	= settr(3289,2,3291,2,0,"else", 1, 2, 0);
	trans[0][3291]	= settr(3290,0,3297,535,535,"old = inbox[to]", 1, 2, 0); /* m: 3293 -> 0,3297 */
	reached0[3293] = 1;
	trans[0][3295]	= settr(3294,0,3306,536,536,"(ok)", 0, 2, 0); /* m: 3300 -> 3306,0 */
	reached0[3300] = 1;
	trans[0][3296]	= settr(3295,0,3300,1,0,"goto :b99", 0, 2, 0); /* m: 3300 -> 0,3306 */
	reached0[3300] = 1;
	trans[0][3299]	= settr(3298,0,3300,1,0,"break", 0, 2, 0);
	trans[0][3300]	= settr(3299,0,3306,537,537,"old = 0", 0, 2, 0);
	T = trans[0][3306] = settr(3305,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3305,0,3302,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3305,0,3304,0,0,"IF", 0, 2, 0);
	trans[0][3302]	= settr(3301,0,3374,538,538,"(ok)", 0, 2, 0);
	trans[0][3303]	= settr(3302,0,3374,1,0,"goto :b97", 0, 2, 0);
	trans[0][3307]	= settr(3306,0,3323,1,0,".(goto)", 0, 2, 0);
	trans[0][3304]	= settr(3303,0,3305,2,0,"else", 0, 2, 0);
	trans[0][3305]	= settr(3304,0,3323,539,0,"assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))", 1, 2, 0);
	trans[0][3308]	= settr(3307,0,3323,2,0,"else", 0, 2, 0);
	T = trans[ 0][3323] = settr(3322,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3322,0,3322,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][3322]	= settr(3321,32,3367,540,540,"D_STEP188", 1, 2, 0);
	T = trans[0][3367] = settr(3366,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3366,0,3324,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3366,0,3366,0,0,"IF", 0, 2, 0);
	trans[0][3324]	= settr(3323,0,3327,541,541,"(ok)", 0, 2, 0);
/*->*/	trans[0][3327]	= settr(3326,32,3364,542,542,"D_STEP239", 1, 2, 0);
	T = trans[ 0][3364] = settr(3363,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3363,0,3363,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][3363]	= settr(3362,32,3374,543,543,"D_STEP135", 1, 2, 0);
	trans[0][3365]	= settr(3364,0,3374,1,0,"goto :b97", 0, 2, 0);
	trans[0][3368]	= settr(3367,0,3369,1,0,".(goto)", 0, 2, 0);
	trans[0][3366]	= settr(3365,0,3369,2,0,"else", 0, 2, 0);
	trans[0][3369]	= settr(3368,0,3370,544,0,"assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))", 1, 2, 0);
	trans[0][3370]	= settr(3369,0,3371,545,0,"(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))", 1, 2, 0);
	trans[0][3373]	= settr(3372,0,3374,1,0,"break", 0, 2, 0);
	trans[0][3374]	= settr(3373,0,3378,1,0,"(1)", 0, 2, 0);
/*->*/	trans[0][3378]	= settr(3377,32,3380,546,546,"D_STEP253", 0, 2, 0);
	trans[0][3380]	= settr(3379,0,3381,547,547,"pf = 0", 0, 2, 0);
	trans[0][3383]	= settr(3382,0,3384,1,0,"break", 0, 2, 0);
	trans[0][3384]	= settr(3383,0,3565,548,548,"(1)", 0, 2, 0); /* m: 3399 -> 3565,0 */
	reached0[3399] = 1;
	trans[0][3394]	= settr(3393,0,3399,1,0,".(goto)", 0, 2, 0); /* m: 3399 -> 0,3565 */
	reached0[3399] = 1;
	trans[0][3386]	= settr(3385,0,3392,2,0,"else", 0, 2, 0);
/*->*/	trans[0][3392]	= settr(3391,32,3399,549,549,"D_STEP382", 0, 2, 0);
	trans[0][3397]	= settr(3396,0,3399,1,0,".(goto)", 0, 2, 0); /* m: 3399 -> 0,3565 */
	reached0[3399] = 1;
	trans[0][3395]	= settr(3394,0,3399,2,0,"else", 0, 2, 0);
	trans[0][3399]	= settr(3398,0,3565,550,550,"bundle_to = 0", 0, 2, 0);
	T = trans[ 0][3565] = settr(3564,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3564,0,3563,0,0,"sub-sequence", 0, 2, 0);
	T = trans[0][3563] = settr(3562,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3562,0,3401,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3562,0,3562,0,0,"IF", 0, 2, 0);
	trans[0][3401]	= settr(3400,0,3404,551,0,"((inbox[h]!=0))", 1, 2, 0);
/*->*/	trans[0][3404]	= settr(3403,32,3561,552,552,"D_STEP293", 1, 2, 0);
	T = trans[ 0][3561] = settr(3560,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3560,0,3557,0,0,"sub-sequence", 0, 2, 0);
	trans[0][3558]	= settr(3557,0,3557,1,0,".(goto)", 0, 2, 0);
	T = trans[0][3557] = settr(3556,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(3556,0,3405,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(3556,0,3407,0,0,"DO", 0, 2, 0);
	trans[0][3405]	= settr(3404,0,3560,553,553,"((chain==0))", 0, 2, 0);
	trans[0][3406]	= settr(3405,0,3560,1,0,"goto :b101", 0, 2, 0);
	trans[0][3407]	= settr(3406,0,3412,2,0,"else", 0, 2, 0);
/*->*/	trans[0][3412]	= settr(3411,32,3555,554,554,"D_STEP266", 1, 2, 0);
	T = trans[ 0][3555] = settr(3554,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3554,0,3413,0,0,"sub-sequence", 0, 2, 0);
	trans[0][3413]	= settr(3412,0,3547,555,555,"x = ((pf+1)/2)", 0, 2, 0);
	trans[0][3548]	= settr(3547,0,3547,1,0,".(goto)", 0, 2, 0);
	T = trans[0][3547] = settr(3546,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(3546,0,3414,0,0,"DO", 0, 2, 0);
	trans[0][3414]	= settr(3413,0,3485,556,556,"to = slab_heap[x]", 1, 2, 0);
	T = trans[0][3485] = settr(3484,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3484,0,3415,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3484,0,3454,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3484,0,3484,0,0,"IF", 0, 2, 0);
	trans[0][3415]	= settr(3414,0,3452,557,557,"((to==h))", 0, 2, 0);
	T = trans[ 0][3452] = settr(3451,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3451,0,3451,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][3451]	= settr(3450,32,3550,558,558,"D_STEP135", 1, 2, 0);
	trans[0][3453]	= settr(3452,0,3550,1,0,"goto :b102", 0, 2, 0);
	trans[0][3486]	= settr(3485,0,3499,1,0,".(goto)", 0, 2, 0);
	trans[0][3454]	= settr(3453,0,3477,559,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][3477] = settr(3476,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3476,0,3457,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][3457] = settr(3456,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(3456,2,3455,0,0,"ATOMIC", 1, 2, 0);
	trans[0][3455]	= settr(3454,0,3473,560,560,"old = inbox[to]", 1, 2, 0); /* m: 3456 -> 0,3473 */
	reached0[3456] = 1;
	trans[0][3456]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][3474]	= settr(3473,0,3473,1,0,".(goto)", 0, 2, 0);
	T = trans[0][3473] = settr(3472,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(3472,0,3458,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(3472,0,3470,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(3472,0,3471,0,0,"DO", 0, 2, 0);
	trans[0][3458]	= settr(3457,0,3482,561,561,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 3476 -> 3482,0 */
	reached0[3476] = 1;
	trans[0][3459]	= settr(3458,0,3476,1,0,"goto :b104", 0, 2, 0); /* m: 3476 -> 0,3482 */
	reached0[3476] = 1;
	T = trans[ 0][3470] = settr(3469,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(3469,2,3460,0,0,"ATOMIC", 1, 2, 0);
	trans[0][3460]	= settr(3459,2,3468,562,562,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 3461 -> 3468,0 */
	reached0[3461] = 1;
	trans[0][3461]	= settr(0,0,0,0,0,"next[last[pf]] = old",0,0,0);
	T = trans[0][3468] = settr(3467,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(3467,2,3462,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(3467,2,3466,0,0,"IF", 1, 2, 0);
	trans[0][3462]	= settr(3461,0,3473,563,563,"((inbox[to]==old))", 1, 2, 0); /* m: 3463 -> 3473,0 */
	reached0[3463] = 1;
	trans[0][3463]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][3464]	= settr(0,0,0,0,0,"inbox[to] = pf",0,0,0);
	trans[0][3465]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][3469]	= settr(3468,0,3473,564,564,".(goto)", 1, 2, 0);
	trans[0][3466]	= settr(3465,2,3467,2,0,"else", 1, 2, 0);
	trans[0][3467]	= settr(3466,0,3473,565,565,"old = inbox[to]", 1, 2, 0); /* m: 3469 -> 0,3473 */
	reached0[3469] = 1;
	trans[0][3471]	= settr(3470,0,3482,566,566,"(ok)", 0, 2, 0); /* m: 3476 -> 3482,0 */
	reached0[3476] = 1;
	trans[0][3472]	= settr(3471,0,3476,1,0,"goto :b104", 0, 2, 0); /* m: 3476 -> 0,3482 */
	reached0[3476] = 1;
	trans[0][3475]	= settr(3474,0,3476,1,0,"break", 0, 2, 0);
	trans[0][3476]	= settr(3475,0,3482,567,567,"old = 0", 0, 2, 0);
	T = trans[0][3482] = settr(3481,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3481,0,3478,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3481,0,3480,0,0,"IF", 0, 2, 0);
	trans[0][3478]	= settr(3477,0,3550,568,568,"(ok)", 0, 2, 0);
	trans[0][3479]	= settr(3478,0,3550,1,0,"goto :b102", 0, 2, 0);
	trans[0][3483]	= settr(3482,0,3499,1,0,".(goto)", 0, 2, 0);
	trans[0][3480]	= settr(3479,0,3481,2,0,"else", 0, 2, 0);
	trans[0][3481]	= settr(3480,0,3499,569,0,"assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))", 1, 2, 0);
	trans[0][3484]	= settr(3483,0,3499,2,0,"else", 0, 2, 0);
	T = trans[ 0][3499] = settr(3498,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3498,0,3498,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][3498]	= settr(3497,32,3543,570,570,"D_STEP188", 1, 2, 0);
	T = trans[0][3543] = settr(3542,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3542,0,3500,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3542,0,3542,0,0,"IF", 0, 2, 0);
	trans[0][3500]	= settr(3499,0,3503,571,571,"(ok)", 0, 2, 0);
/*->*/	trans[0][3503]	= settr(3502,32,3540,572,572,"D_STEP239", 1, 2, 0);
	T = trans[ 0][3540] = settr(3539,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3539,0,3539,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][3539]	= settr(3538,32,3550,573,573,"D_STEP135", 1, 2, 0);
	trans[0][3541]	= settr(3540,0,3550,1,0,"goto :b102", 0, 2, 0);
	trans[0][3544]	= settr(3543,0,3545,1,0,".(goto)", 0, 2, 0);
	trans[0][3542]	= settr(3541,0,3545,2,0,"else", 0, 2, 0);
	trans[0][3545]	= settr(3544,0,3546,574,0,"assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))", 1, 2, 0);
	trans[0][3546]	= settr(3545,0,3547,575,0,"(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))", 1, 2, 0);
	trans[0][3549]	= settr(3548,0,3550,1,0,"break", 0, 2, 0);
	trans[0][3550]	= settr(3549,0,3554,1,0,"(1)", 0, 2, 0);
/*->*/	trans[0][3554]	= settr(3553,32,3556,576,576,"D_STEP253", 0, 2, 0);
	trans[0][3556]	= settr(3555,0,3557,577,577,"pf = 0", 0, 2, 0);
	trans[0][3559]	= settr(3558,0,3560,1,0,"break", 0, 2, 0);
	trans[0][3560]	= settr(3559,0,3600,578,578,"(1)", 0, 2, 0); /* m: 3566 -> 3600,0 */
	reached0[3566] = 1;
	trans[0][3564]	= settr(3563,0,3566,1,0,".(goto)", 0, 2, 0); /* m: 3566 -> 0,3600 */
	reached0[3566] = 1;
	trans[0][3562]	= settr(3561,0,3566,2,0,"else", 0, 2, 0);
	trans[0][3566]	= settr(3565,0,3600,579,579,"s = 1", 0, 2, 0);
	trans[0][3601]	= settr(3600,0,3600,1,0,".(goto)", 0, 2, 0);
	T = trans[0][3600] = settr(3599,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(3599,0,3567,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(3599,0,3569,0,0,"DO", 0, 2, 0);
	trans[0][3567]	= settr(3566,0,3607,580,580,"((s>2))", 0, 2, 0); /* m: 3603 -> 3607,0 */
	reached0[3603] = 1;
	trans[0][3568]	= settr(3567,0,3603,1,0,"goto :b106", 0, 2, 0); /* m: 3603 -> 0,3607 */
	reached0[3603] = 1;
	trans[0][3569]	= settr(3568,0,3597,2,0,"else", 0, 2, 0);
	T = trans[0][3597] = settr(3596,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3596,0,3570,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3596,0,3582,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3596,0,3596,0,0,"IF", 0, 2, 0);
	trans[0][3570]	= settr(3569,0,3581,581,0,"((((slab_heap[s]==h)&&(slab_state[s]!=3))&&(used[s]>0)))", 1, 2, 0);
	T = trans[ 0][3581] = settr(3580,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3580,0,3577,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][3577]	= settr(3576,32,3580,582,582,"D_STEP605", 1, 2, 0);
/*->*/	trans[0][3580]	= settr(3579,32,3599,583,583,"D_STEP619", 1, 2, 0);
	trans[0][3598]	= settr(3597,0,3599,1,0,".(goto)", 0, 2, 0); /* m: 3599 -> 0,3600 */
	reached0[3599] = 1;
	trans[0][3582]	= settr(3581,0,3594,584,0,"((((slab_heap[s]==h)&&(slab_state[s]!=3))&&(used[s]==0)))", 1, 2, 0);
	T = trans[0][3594] = settr(3593,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3593,0,3583,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3593,0,3593,0,0,"IF", 0, 2, 0);
	trans[0][3583]	= settr(3582,0,3586,585,0,"((1>0))", 0, 2, 0);
/*->*/	trans[0][3586]	= settr(3585,32,3599,586,586,"D_STEP639", 1, 2, 0);
	trans[0][3595]	= settr(3594,0,3599,1,0,".(goto)", 0, 2, 0); /* m: 3599 -> 0,3600 */
	reached0[3599] = 1;
/*->*/	trans[0][3593]	= settr(3592,32,3599,587,587,"D_STEP643", 1, 2, 0);
	trans[0][3596]	= settr(3595,0,3599,2,0,"else", 0, 2, 0);
	trans[0][3599]	= settr(3598,0,3600,588,588,"s = (s+1)", 0, 2, 0);
	trans[0][3602]	= settr(3601,0,3603,1,0,"break", 0, 2, 0);
	trans[0][3603]	= settr(3602,0,3607,589,589,"s = 0", 0, 2, 0);
/*->*/	trans[0][3607]	= settr(3606,32,3611,590,590,"D_STEP664", 1, 2, 0);
	T = trans[0][3611] = settr(3610,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3610,0,3608,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3610,0,3610,0,0,"IF", 0, 2, 0);
	trans[0][3608]	= settr(3607,0,5021,591,0,"((chain==0))", 0, 2, 0);
	trans[0][3609]	= settr(3608,0,5021,1,0,"goto :b76", 0, 2, 0);
	trans[0][3612]	= settr(3611,0,3613,1,0,".(goto)", 0, 2, 0);
	trans[0][3610]	= settr(3609,0,3613,2,0,"else", 0, 2, 0);
	trans[0][3613]	= settr(3612,0,3629,592,592,"inbox[h] = 0", 1, 2, 0);
/*->*/	trans[0][3629]	= settr(3628,32,3786,593,593,"D_STEP677", 1, 2, 0);
	T = trans[ 0][3786] = settr(3785,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3785,0,3782,0,0,"sub-sequence", 0, 2, 0);
	trans[0][3783]	= settr(3782,0,3782,1,0,".(goto)", 0, 2, 0);
	T = trans[0][3782] = settr(3781,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(3781,0,3630,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(3781,0,3632,0,0,"DO", 0, 2, 0);
	trans[0][3630]	= settr(3629,0,3785,594,594,"((chain==0))", 0, 2, 0);
	trans[0][3631]	= settr(3630,0,3785,1,0,"goto :b108", 0, 2, 0);
	trans[0][3632]	= settr(3631,0,3637,2,0,"else", 0, 2, 0);
/*->*/	trans[0][3637]	= settr(3636,32,3780,595,595,"D_STEP266", 1, 2, 0);
	T = trans[ 0][3780] = settr(3779,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3779,0,3638,0,0,"sub-sequence", 0, 2, 0);
	trans[0][3638]	= settr(3637,0,3772,596,596,"x = ((pf+1)/2)", 0, 2, 0);
	trans[0][3773]	= settr(3772,0,3772,1,0,".(goto)", 0, 2, 0);
	T = trans[0][3772] = settr(3771,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(3771,0,3639,0,0,"DO", 0, 2, 0);
	trans[0][3639]	= settr(3638,0,3710,597,597,"to = slab_heap[x]", 1, 2, 0);
	T = trans[0][3710] = settr(3709,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3709,0,3640,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3709,0,3679,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3709,0,3709,0,0,"IF", 0, 2, 0);
	trans[0][3640]	= settr(3639,0,3677,598,598,"((to==h))", 0, 2, 0);
	T = trans[ 0][3677] = settr(3676,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3676,0,3676,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][3676]	= settr(3675,32,3775,599,599,"D_STEP135", 1, 2, 0);
	trans[0][3678]	= settr(3677,0,3775,1,0,"goto :b109", 0, 2, 0);
	trans[0][3711]	= settr(3710,0,3724,1,0,".(goto)", 0, 2, 0);
	trans[0][3679]	= settr(3678,0,3702,600,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][3702] = settr(3701,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3701,0,3682,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][3682] = settr(3681,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(3681,2,3680,0,0,"ATOMIC", 1, 2, 0);
	trans[0][3680]	= settr(3679,0,3698,601,601,"old = inbox[to]", 1, 2, 0); /* m: 3681 -> 0,3698 */
	reached0[3681] = 1;
	trans[0][3681]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][3699]	= settr(3698,0,3698,1,0,".(goto)", 0, 2, 0);
	T = trans[0][3698] = settr(3697,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(3697,0,3683,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(3697,0,3695,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(3697,0,3696,0,0,"DO", 0, 2, 0);
	trans[0][3683]	= settr(3682,0,3707,602,602,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 3701 -> 3707,0 */
	reached0[3701] = 1;
	trans[0][3684]	= settr(3683,0,3701,1,0,"goto :b111", 0, 2, 0); /* m: 3701 -> 0,3707 */
	reached0[3701] = 1;
	T = trans[ 0][3695] = settr(3694,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(3694,2,3685,0,0,"ATOMIC", 1, 2, 0);
	trans[0][3685]	= settr(3684,2,3693,603,603,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 3686 -> 3693,0 */
	reached0[3686] = 1;
	trans[0][3686]	= settr(0,0,0,0,0,"next[last[pf]] = old",0,0,0);
	T = trans[0][3693] = settr(3692,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(3692,2,3687,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(3692,2,3691,0,0,"IF", 1, 2, 0);
	trans[0][3687]	= settr(3686,0,3698,604,604,"((inbox[to]==old))", 1, 2, 0); /* m: 3688 -> 3698,0 */
	reached0[3688] = 1;
	trans[0][3688]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][3689]	= settr(0,0,0,0,0,"inbox[to] = pf",0,0,0);
	trans[0][3690]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][3694]	= settr(3693,0,3698,605,605,".(goto)", 1, 2, 0);
	trans[0][3691]	= settr(3690,2,3692,2,0,"else", 1, 2, 0);
	trans[0][3692]	= settr(3691,0,3698,606,606,"old = inbox[to]", 1, 2, 0); /* m: 3694 -> 0,3698 */
	reached0[3694] = 1;
	trans[0][3696]	= settr(3695,0,3707,607,607,"(ok)", 0, 2, 0); /* m: 3701 -> 3707,0 */
	reached0[3701] = 1;
	trans[0][3697]	= settr(3696,0,3701,1,0,"goto :b111", 0, 2, 0); /* m: 3701 -> 0,3707 */
	reached0[3701] = 1;
	trans[0][3700]	= settr(3699,0,3701,1,0,"break", 0, 2, 0);
	trans[0][3701]	= settr(3700,0,3707,608,608,"old = 0", 0, 2, 0);
	T = trans[0][3707] = settr(3706,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3706,0,3703,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3706,0,3705,0,0,"IF", 0, 2, 0);
	trans[0][3703]	= settr(3702,0,3775,609,609,"(ok)", 0, 2, 0);
	trans[0][3704]	= settr(3703,0,3775,1,0,"goto :b109", 0, 2, 0);
	trans[0][3708]	= settr(3707,0,3724,1,0,".(goto)", 0, 2, 0);
	trans[0][3705]	= settr(3704,0,3706,2,0,"else", 0, 2, 0);
	trans[0][3706]	= settr(3705,0,3724,610,0,"assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))", 1, 2, 0);
	trans[0][3709]	= settr(3708,0,3724,2,0,"else", 0, 2, 0);
	T = trans[ 0][3724] = settr(3723,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3723,0,3723,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][3723]	= settr(3722,32,3768,611,611,"D_STEP188", 1, 2, 0);
	T = trans[0][3768] = settr(3767,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3767,0,3725,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3767,0,3767,0,0,"IF", 0, 2, 0);
	trans[0][3725]	= settr(3724,0,3728,612,612,"(ok)", 0, 2, 0);
/*->*/	trans[0][3728]	= settr(3727,32,3765,613,613,"D_STEP239", 1, 2, 0);
	T = trans[ 0][3765] = settr(3764,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3764,0,3764,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][3764]	= settr(3763,32,3775,614,614,"D_STEP135", 1, 2, 0);
	trans[0][3766]	= settr(3765,0,3775,1,0,"goto :b109", 0, 2, 0);
	trans[0][3769]	= settr(3768,0,3770,1,0,".(goto)", 0, 2, 0);
	trans[0][3767]	= settr(3766,0,3770,2,0,"else", 0, 2, 0);
	trans[0][3770]	= settr(3769,0,3771,615,0,"assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))", 1, 2, 0);
	trans[0][3771]	= settr(3770,0,3772,616,0,"(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))", 1, 2, 0);
	trans[0][3774]	= settr(3773,0,3775,1,0,"break", 0, 2, 0);
	trans[0][3775]	= settr(3774,0,3779,1,0,"(1)", 0, 2, 0);
/*->*/	trans[0][3779]	= settr(3778,32,3781,617,617,"D_STEP253", 0, 2, 0);
	trans[0][3781]	= settr(3780,0,3782,618,618,"pf = 0", 0, 2, 0);
	trans[0][3784]	= settr(3783,0,3785,1,0,"break", 0, 2, 0);
	trans[0][3785]	= settr(3784,0,3787,1,0,"(1)", 0, 2, 0);
	trans[0][3789]	= settr(3788,0,5021,1,0,"break", 0, 2, 0);
	trans[0][5020]	= settr(5019,0,5021,1,0,".(goto)", 0, 2, 0);
	trans[0][3791]	= settr(3790,0,5018,2,0,"else", 0, 2, 0);
	T = trans[ 0][5018] = settr(5017,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(5017,0,5015,0,0,"sub-sequence", 0, 2, 0);
	trans[0][5016]	= settr(5015,0,5015,1,0,".(goto)", 0, 2, 0);
	T = trans[0][5015] = settr(5014,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(5014,0,4832,0,0,"DO", 0, 2, 0);
	T = trans[ 0][4832] = settr(4831,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4831,0,4628,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][4628] = settr(4627,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4627,0,4358,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][4358] = settr(4357,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4357,0,4356,0,0,"sub-sequence", 0, 2, 0);
	T = trans[0][4356] = settr(4355,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4355,0,3792,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4355,0,4355,0,0,"IF", 0, 2, 0);
	trans[0][3792]	= settr(3791,0,3793,619,0,"((post_blocks>0))", 0, 2, 0);
	trans[0][3793]	= settr(3792,0,4065,620,620,"now = slab_heap[post_slab]", 1, 2, 0);
	T = trans[0][4065] = settr(4064,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4064,0,3794,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4064,0,4064,0,0,"IF", 0, 2, 0);
	trans[0][3794]	= settr(3793,0,4062,621,0,"((bundle_to!=now))", 0, 2, 0);
	T = trans[ 0][4062] = settr(4061,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4061,0,4060,0,0,"sub-sequence", 0, 2, 0);
	T = trans[0][4060] = settr(4059,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4059,0,3795,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4059,0,4059,0,0,"IF", 0, 2, 0);
	trans[0][3795]	= settr(3794,0,3823,622,622,"((bundle_first!=0))", 0, 2, 0); /* m: 3796 -> 3823,0 */
	reached0[3796] = 1;
	trans[0][3796]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][3797]	= settr(0,0,0,0,0,"to = bundle_to",0,0,0);
	T = trans[0][3823] = settr(3822,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3822,0,3798,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3822,0,3822,0,0,"IF", 0, 2, 0);
	trans[0][3798]	= settr(3797,0,3821,623,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][3821] = settr(3820,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3820,0,3801,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][3801] = settr(3800,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(3800,2,3799,0,0,"ATOMIC", 1, 2, 0);
	trans[0][3799]	= settr(3798,0,3817,624,624,"old = inbox[to]", 1, 2, 0); /* m: 3800 -> 0,3817 */
	reached0[3800] = 1;
	trans[0][3800]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][3818]	= settr(3817,0,3817,1,0,".(goto)", 0, 2, 0);
	T = trans[0][3817] = settr(3816,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(3816,0,3802,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(3816,0,3814,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(3816,0,3815,0,0,"DO", 0, 2, 0);
	trans[0][3802]	= settr(3801,0,4057,625,625,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 3820 -> 4057,0 */
	reached0[3820] = 1;
	trans[0][3803]	= settr(3802,0,3820,1,0,"goto :b114", 0, 2, 0); /* m: 3820 -> 0,4057 */
	reached0[3820] = 1;
	T = trans[ 0][3814] = settr(3813,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(3813,2,3804,0,0,"ATOMIC", 1, 2, 0);
	trans[0][3804]	= settr(3803,2,3812,626,626,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 3805 -> 3812,0 */
	reached0[3805] = 1;
	trans[0][3805]	= settr(0,0,0,0,0,"next[bundle_last] = old",0,0,0);
	T = trans[0][3812] = settr(3811,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(3811,2,3806,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(3811,2,3810,0,0,"IF", 1, 2, 0);
	trans[0][3806]	= settr(3805,0,3817,627,627,"((inbox[to]==old))", 1, 2, 0); /* m: 3807 -> 3817,0 */
	reached0[3807] = 1;
	trans[0][3807]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][3808]	= settr(0,0,0,0,0,"inbox[to] = bundle_first",0,0,0);
	trans[0][3809]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][3813]	= settr(3812,0,3817,628,628,".(goto)", 1, 2, 0);
	trans[0][3810]	= settr(3809,2,3811,2,0,"else", 1, 2, 0);
	trans[0][3811]	= settr(3810,0,3817,629,629,"old = inbox[to]", 1, 2, 0); /* m: 3813 -> 0,3817 */
	reached0[3813] = 1;
	trans[0][3815]	= settr(3814,0,4057,630,630,"(ok)", 0, 2, 0); /* m: 3820 -> 4057,0 */
	reached0[3820] = 1;
	trans[0][3816]	= settr(3815,0,3820,1,0,"goto :b114", 0, 2, 0); /* m: 3820 -> 0,4057 */
	reached0[3820] = 1;
	trans[0][3819]	= settr(3818,0,3820,1,0,"break", 0, 2, 0);
	trans[0][3820]	= settr(3819,0,4057,631,631,"old = 0", 0, 2, 0);
	trans[0][3824]	= settr(3823,0,4057,1,0,".(goto)", 0, 2, 0);
	trans[0][3822]	= settr(3821,0,4057,2,0,"else", 0, 2, 0);
	T = trans[0][4057] = settr(4056,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4056,0,3825,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4056,0,4050,0,0,"IF", 0, 2, 0);
	trans[0][3825]	= settr(3824,0,3831,632,632,"(!(ok))", 0, 2, 0);
/*->*/	trans[0][3831]	= settr(3830,32,3890,633,633,"D_STEP366", 1, 2, 0);
	T = trans[0][3890] = settr(3889,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3889,0,3832,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3889,0,3889,0,0,"IF", 0, 2, 0);
	trans[0][3832]	= settr(3831,0,3888,634,634,"((to==0))", 0, 2, 0);
	T = trans[ 0][3888] = settr(3887,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3887,0,3887,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][3887]	= settr(3886,32,3892,635,635,"D_STEP307", 1, 2, 0);
	trans[0][3891]	= settr(3890,0,3892,1,0,".(goto)", 0, 2, 0); /* m: 3892 -> 0,4049 */
	reached0[3892] = 1;
	trans[0][3889]	= settr(3888,0,3892,2,0,"else", 0, 2, 0);
	trans[0][3892]	= settr(3891,0,4049,636,636,"to = 0", 0, 2, 0);
	T = trans[ 0][4049] = settr(4048,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4048,0,4045,0,0,"sub-sequence", 0, 2, 0);
	trans[0][4046]	= settr(4045,0,4045,1,0,".(goto)", 0, 2, 0);
	T = trans[0][4045] = settr(4044,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(4044,0,3893,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(4044,0,3895,0,0,"DO", 0, 2, 0);
	trans[0][3893]	= settr(3892,0,4048,637,637,"((chain==0))", 0, 2, 0);
	trans[0][3894]	= settr(3893,0,4048,1,0,"goto :b117", 0, 2, 0);
	trans[0][3895]	= settr(3894,0,3900,2,0,"else", 0, 2, 0);
/*->*/	trans[0][3900]	= settr(3899,32,4043,638,638,"D_STEP266", 1, 2, 0);
	T = trans[ 0][4043] = settr(4042,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4042,0,3901,0,0,"sub-sequence", 0, 2, 0);
	trans[0][3901]	= settr(3900,0,4035,639,639,"x = ((pf+1)/2)", 0, 2, 0);
	trans[0][4036]	= settr(4035,0,4035,1,0,".(goto)", 0, 2, 0);
	T = trans[0][4035] = settr(4034,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(4034,0,3902,0,0,"DO", 0, 2, 0);
	trans[0][3902]	= settr(3901,0,3973,640,640,"to = slab_heap[x]", 1, 2, 0);
	T = trans[0][3973] = settr(3972,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3972,0,3903,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3972,0,3942,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3972,0,3972,0,0,"IF", 0, 2, 0);
	trans[0][3903]	= settr(3902,0,3940,641,641,"((to==h))", 0, 2, 0);
	T = trans[ 0][3940] = settr(3939,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3939,0,3939,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][3939]	= settr(3938,32,4038,642,642,"D_STEP135", 1, 2, 0);
	trans[0][3941]	= settr(3940,0,4038,1,0,"goto :b118", 0, 2, 0);
	trans[0][3974]	= settr(3973,0,3987,1,0,".(goto)", 0, 2, 0);
	trans[0][3942]	= settr(3941,0,3965,643,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][3965] = settr(3964,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3964,0,3945,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][3945] = settr(3944,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(3944,2,3943,0,0,"ATOMIC", 1, 2, 0);
	trans[0][3943]	= settr(3942,0,3961,644,644,"old = inbox[to]", 1, 2, 0); /* m: 3944 -> 0,3961 */
	reached0[3944] = 1;
	trans[0][3944]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][3962]	= settr(3961,0,3961,1,0,".(goto)", 0, 2, 0);
	T = trans[0][3961] = settr(3960,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(3960,0,3946,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(3960,0,3958,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(3960,0,3959,0,0,"DO", 0, 2, 0);
	trans[0][3946]	= settr(3945,0,3970,645,645,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 3964 -> 3970,0 */
	reached0[3964] = 1;
	trans[0][3947]	= settr(3946,0,3964,1,0,"goto :b120", 0, 2, 0); /* m: 3964 -> 0,3970 */
	reached0[3964] = 1;
	T = trans[ 0][3958] = settr(3957,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(3957,2,3948,0,0,"ATOMIC", 1, 2, 0);
	trans[0][3948]	= settr(3947,2,3956,646,646,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 3949 -> 3956,0 */
	reached0[3949] = 1;
	trans[0][3949]	= settr(0,0,0,0,0,"next[last[pf]] = old",0,0,0);
	T = trans[0][3956] = settr(3955,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(3955,2,3950,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(3955,2,3954,0,0,"IF", 1, 2, 0);
	trans[0][3950]	= settr(3949,0,3961,647,647,"((inbox[to]==old))", 1, 2, 0); /* m: 3951 -> 3961,0 */
	reached0[3951] = 1;
	trans[0][3951]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][3952]	= settr(0,0,0,0,0,"inbox[to] = pf",0,0,0);
	trans[0][3953]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][3957]	= settr(3956,0,3961,648,648,".(goto)", 1, 2, 0);
	trans[0][3954]	= settr(3953,2,3955,2,0,"else", 1, 2, 0);
	trans[0][3955]	= settr(3954,0,3961,649,649,"old = inbox[to]", 1, 2, 0); /* m: 3957 -> 0,3961 */
	reached0[3957] = 1;
	trans[0][3959]	= settr(3958,0,3970,650,650,"(ok)", 0, 2, 0); /* m: 3964 -> 3970,0 */
	reached0[3964] = 1;
	trans[0][3960]	= settr(3959,0,3964,1,0,"goto :b120", 0, 2, 0); /* m: 3964 -> 0,3970 */
	reached0[3964] = 1;
	trans[0][3963]	= settr(3962,0,3964,1,0,"break", 0, 2, 0);
	trans[0][3964]	= settr(3963,0,3970,651,651,"old = 0", 0, 2, 0);
	T = trans[0][3970] = settr(3969,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(3969,0,3966,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(3969,0,3968,0,0,"IF", 0, 2, 0);
	trans[0][3966]	= settr(3965,0,4038,652,652,"(ok)", 0, 2, 0);
	trans[0][3967]	= settr(3966,0,4038,1,0,"goto :b118", 0, 2, 0);
	trans[0][3971]	= settr(3970,0,3987,1,0,".(goto)", 0, 2, 0);
	trans[0][3968]	= settr(3967,0,3969,2,0,"else", 0, 2, 0);
	trans[0][3969]	= settr(3968,0,3987,653,0,"assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))", 1, 2, 0);
	trans[0][3972]	= settr(3971,0,3987,2,0,"else", 0, 2, 0);
	T = trans[ 0][3987] = settr(3986,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(3986,0,3986,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][3986]	= settr(3985,32,4031,654,654,"D_STEP188", 1, 2, 0);
	T = trans[0][4031] = settr(4030,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4030,0,3988,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4030,0,4030,0,0,"IF", 0, 2, 0);
	trans[0][3988]	= settr(3987,0,3991,655,655,"(ok)", 0, 2, 0);
/*->*/	trans[0][3991]	= settr(3990,32,4028,656,656,"D_STEP239", 1, 2, 0);
	T = trans[ 0][4028] = settr(4027,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4027,0,4027,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][4027]	= settr(4026,32,4038,657,657,"D_STEP135", 1, 2, 0);
	trans[0][4029]	= settr(4028,0,4038,1,0,"goto :b118", 0, 2, 0);
	trans[0][4032]	= settr(4031,0,4033,1,0,".(goto)", 0, 2, 0);
	trans[0][4030]	= settr(4029,0,4033,2,0,"else", 0, 2, 0);
	trans[0][4033]	= settr(4032,0,4034,658,0,"assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))", 1, 2, 0);
	trans[0][4034]	= settr(4033,0,4035,659,0,"(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))", 1, 2, 0);
	trans[0][4037]	= settr(4036,0,4038,1,0,"break", 0, 2, 0);
	trans[0][4038]	= settr(4037,0,4042,1,0,"(1)", 0, 2, 0);
/*->*/	trans[0][4042]	= settr(4041,32,4044,660,660,"D_STEP253", 0, 2, 0);
	trans[0][4044]	= settr(4043,0,4045,661,661,"pf = 0", 0, 2, 0);
	trans[0][4047]	= settr(4046,0,4048,1,0,"break", 0, 2, 0);
	trans[0][4048]	= settr(4047,0,4082,662,662,"(1)", 0, 2, 0); /* m: 4063 -> 4082,0 */
	reached0[4063] = 1;
	trans[0][4058]	= settr(4057,0,4063,1,0,".(goto)", 0, 2, 0); /* m: 4063 -> 0,4082 */
	reached0[4063] = 1;
	trans[0][4050]	= settr(4049,0,4056,2,0,"else", 0, 2, 0);
/*->*/	trans[0][4056]	= settr(4055,32,4063,663,663,"D_STEP382", 0, 2, 0);
	trans[0][4061]	= settr(4060,0,4063,1,0,".(goto)", 0, 2, 0); /* m: 4063 -> 0,4082 */
	reached0[4063] = 1;
	trans[0][4059]	= settr(4058,0,4063,2,0,"else", 0, 2, 0);
	trans[0][4063]	= settr(4062,0,4082,664,664,"bundle_to = now", 0, 2, 0);
	trans[0][4066]	= settr(4065,0,4082,1,0,".(goto)", 0, 2, 0);
	trans[0][4064]	= settr(4063,0,4082,2,0,"else", 0, 2, 0);
/*->*/	trans[0][4082]	= settr(4081,32,4353,665,665,"D_STEP406", 1, 2, 0);
	T = trans[0][4353] = settr(4352,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4352,0,4083,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4352,0,4352,0,0,"IF", 0, 2, 0);
	trans[0][4083]	= settr(4082,0,4351,666,0,"((bundle_blocks>=2))", 0, 2, 0);
	T = trans[ 0][4351] = settr(4350,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4350,0,4349,0,0,"sub-sequence", 0, 2, 0);
	T = trans[0][4349] = settr(4348,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4348,0,4084,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4348,0,4348,0,0,"IF", 0, 2, 0);
	trans[0][4084]	= settr(4083,0,4112,667,667,"((bundle_first!=0))", 0, 2, 0); /* m: 4085 -> 4112,0 */
	reached0[4085] = 1;
	trans[0][4085]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][4086]	= settr(0,0,0,0,0,"to = bundle_to",0,0,0);
	T = trans[0][4112] = settr(4111,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4111,0,4087,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4111,0,4111,0,0,"IF", 0, 2, 0);
	trans[0][4087]	= settr(4086,0,4110,668,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][4110] = settr(4109,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4109,0,4090,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][4090] = settr(4089,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(4089,2,4088,0,0,"ATOMIC", 1, 2, 0);
	trans[0][4088]	= settr(4087,0,4106,669,669,"old = inbox[to]", 1, 2, 0); /* m: 4089 -> 0,4106 */
	reached0[4089] = 1;
	trans[0][4089]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][4107]	= settr(4106,0,4106,1,0,".(goto)", 0, 2, 0);
	T = trans[0][4106] = settr(4105,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(4105,0,4091,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(4105,0,4103,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(4105,0,4104,0,0,"DO", 0, 2, 0);
	trans[0][4091]	= settr(4090,0,4346,670,670,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 4109 -> 4346,0 */
	reached0[4109] = 1;
	trans[0][4092]	= settr(4091,0,4109,1,0,"goto :b122", 0, 2, 0); /* m: 4109 -> 0,4346 */
	reached0[4109] = 1;
	T = trans[ 0][4103] = settr(4102,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(4102,2,4093,0,0,"ATOMIC", 1, 2, 0);
	trans[0][4093]	= settr(4092,2,4101,671,671,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 4094 -> 4101,0 */
	reached0[4094] = 1;
	trans[0][4094]	= settr(0,0,0,0,0,"next[bundle_last] = old",0,0,0);
	T = trans[0][4101] = settr(4100,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(4100,2,4095,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(4100,2,4099,0,0,"IF", 1, 2, 0);
	trans[0][4095]	= settr(4094,0,4106,672,672,"((inbox[to]==old))", 1, 2, 0); /* m: 4096 -> 4106,0 */
	reached0[4096] = 1;
	trans[0][4096]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][4097]	= settr(0,0,0,0,0,"inbox[to] = bundle_first",0,0,0);
	trans[0][4098]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][4102]	= settr(4101,0,4106,673,673,".(goto)", 1, 2, 0);
	trans[0][4099]	= settr(4098,2,4100,2,0,"else", 1, 2, 0);
	trans[0][4100]	= settr(4099,0,4106,674,674,"old = inbox[to]", 1, 2, 0); /* m: 4102 -> 0,4106 */
	reached0[4102] = 1;
	trans[0][4104]	= settr(4103,0,4346,675,675,"(ok)", 0, 2, 0); /* m: 4109 -> 4346,0 */
	reached0[4109] = 1;
	trans[0][4105]	= settr(4104,0,4109,1,0,"goto :b122", 0, 2, 0); /* m: 4109 -> 0,4346 */
	reached0[4109] = 1;
	trans[0][4108]	= settr(4107,0,4109,1,0,"break", 0, 2, 0);
	trans[0][4109]	= settr(4108,0,4346,676,676,"old = 0", 0, 2, 0);
	trans[0][4113]	= settr(4112,0,4346,1,0,".(goto)", 0, 2, 0);
	trans[0][4111]	= settr(4110,0,4346,2,0,"else", 0, 2, 0);
	T = trans[0][4346] = settr(4345,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4345,0,4114,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4345,0,4339,0,0,"IF", 0, 2, 0);
	trans[0][4114]	= settr(4113,0,4120,677,677,"(!(ok))", 0, 2, 0);
/*->*/	trans[0][4120]	= settr(4119,32,4179,678,678,"D_STEP366", 1, 2, 0);
	T = trans[0][4179] = settr(4178,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4178,0,4121,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4178,0,4178,0,0,"IF", 0, 2, 0);
	trans[0][4121]	= settr(4120,0,4177,679,679,"((to==0))", 0, 2, 0);
	T = trans[ 0][4177] = settr(4176,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4176,0,4176,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][4176]	= settr(4175,32,4181,680,680,"D_STEP307", 1, 2, 0);
	trans[0][4180]	= settr(4179,0,4181,1,0,".(goto)", 0, 2, 0); /* m: 4181 -> 0,4338 */
	reached0[4181] = 1;
	trans[0][4178]	= settr(4177,0,4181,2,0,"else", 0, 2, 0);
	trans[0][4181]	= settr(4180,0,4338,681,681,"to = 0", 0, 2, 0);
	T = trans[ 0][4338] = settr(4337,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4337,0,4334,0,0,"sub-sequence", 0, 2, 0);
	trans[0][4335]	= settr(4334,0,4334,1,0,".(goto)", 0, 2, 0);
	T = trans[0][4334] = settr(4333,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(4333,0,4182,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(4333,0,4184,0,0,"DO", 0, 2, 0);
	trans[0][4182]	= settr(4181,0,4337,682,682,"((chain==0))", 0, 2, 0);
	trans[0][4183]	= settr(4182,0,4337,1,0,"goto :b125", 0, 2, 0);
	trans[0][4184]	= settr(4183,0,4189,2,0,"else", 0, 2, 0);
/*->*/	trans[0][4189]	= settr(4188,32,4332,683,683,"D_STEP266", 1, 2, 0);
	T = trans[ 0][4332] = settr(4331,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4331,0,4190,0,0,"sub-sequence", 0, 2, 0);
	trans[0][4190]	= settr(4189,0,4324,684,684,"x = ((pf+1)/2)", 0, 2, 0);
	trans[0][4325]	= settr(4324,0,4324,1,0,".(goto)", 0, 2, 0);
	T = trans[0][4324] = settr(4323,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(4323,0,4191,0,0,"DO", 0, 2, 0);
	trans[0][4191]	= settr(4190,0,4262,685,685,"to = slab_heap[x]", 1, 2, 0);
	T = trans[0][4262] = settr(4261,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4261,0,4192,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4261,0,4231,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4261,0,4261,0,0,"IF", 0, 2, 0);
	trans[0][4192]	= settr(4191,0,4229,686,686,"((to==h))", 0, 2, 0);
	T = trans[ 0][4229] = settr(4228,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4228,0,4228,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][4228]	= settr(4227,32,4327,687,687,"D_STEP135", 1, 2, 0);
	trans[0][4230]	= settr(4229,0,4327,1,0,"goto :b126", 0, 2, 0);
	trans[0][4263]	= settr(4262,0,4276,1,0,".(goto)", 0, 2, 0);
	trans[0][4231]	= settr(4230,0,4254,688,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][4254] = settr(4253,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4253,0,4234,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][4234] = settr(4233,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(4233,2,4232,0,0,"ATOMIC", 1, 2, 0);
	trans[0][4232]	= settr(4231,0,4250,689,689,"old = inbox[to]", 1, 2, 0); /* m: 4233 -> 0,4250 */
	reached0[4233] = 1;
	trans[0][4233]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][4251]	= settr(4250,0,4250,1,0,".(goto)", 0, 2, 0);
	T = trans[0][4250] = settr(4249,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(4249,0,4235,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(4249,0,4247,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(4249,0,4248,0,0,"DO", 0, 2, 0);
	trans[0][4235]	= settr(4234,0,4259,690,690,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 4253 -> 4259,0 */
	reached0[4253] = 1;
	trans[0][4236]	= settr(4235,0,4253,1,0,"goto :b128", 0, 2, 0); /* m: 4253 -> 0,4259 */
	reached0[4253] = 1;
	T = trans[ 0][4247] = settr(4246,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(4246,2,4237,0,0,"ATOMIC", 1, 2, 0);
	trans[0][4237]	= settr(4236,2,4245,691,691,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 4238 -> 4245,0 */
	reached0[4238] = 1;
	trans[0][4238]	= settr(0,0,0,0,0,"next[last[pf]] = old",0,0,0);
	T = trans[0][4245] = settr(4244,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(4244,2,4239,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(4244,2,4243,0,0,"IF", 1, 2, 0);
	trans[0][4239]	= settr(4238,0,4250,692,692,"((inbox[to]==old))", 1, 2, 0); /* m: 4240 -> 4250,0 */
	reached0[4240] = 1;
	trans[0][4240]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][4241]	= settr(0,0,0,0,0,"inbox[to] = pf",0,0,0);
	trans[0][4242]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][4246]	= settr(4245,0,4250,693,693,".(goto)", 1, 2, 0);
	trans[0][4243]	= settr(4242,2,4244,2,0,"else", 1, 2, 0);
	trans[0][4244]	= settr(4243,0,4250,694,694,"old = inbox[to]", 1, 2, 0); /* m: 4246 -> 0,4250 */
	reached0[4246] = 1;
	trans[0][4248]	= settr(4247,0,4259,695,695,"(ok)", 0, 2, 0); /* m: 4253 -> 4259,0 */
	reached0[4253] = 1;
	trans[0][4249]	= settr(4248,0,4253,1,0,"goto :b128", 0, 2, 0); /* m: 4253 -> 0,4259 */
	reached0[4253] = 1;
	trans[0][4252]	= settr(4251,0,4253,1,0,"break", 0, 2, 0);
	trans[0][4253]	= settr(4252,0,4259,696,696,"old = 0", 0, 2, 0);
	T = trans[0][4259] = settr(4258,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4258,0,4255,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4258,0,4257,0,0,"IF", 0, 2, 0);
	trans[0][4255]	= settr(4254,0,4327,697,697,"(ok)", 0, 2, 0);
	trans[0][4256]	= settr(4255,0,4327,1,0,"goto :b126", 0, 2, 0);
	trans[0][4260]	= settr(4259,0,4276,1,0,".(goto)", 0, 2, 0);
	trans[0][4257]	= settr(4256,0,4258,2,0,"else", 0, 2, 0);
	trans[0][4258]	= settr(4257,0,4276,698,0,"assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))", 1, 2, 0);
	trans[0][4261]	= settr(4260,0,4276,2,0,"else", 0, 2, 0);
	T = trans[ 0][4276] = settr(4275,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4275,0,4275,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][4275]	= settr(4274,32,4320,699,699,"D_STEP188", 1, 2, 0);
	T = trans[0][4320] = settr(4319,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4319,0,4277,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4319,0,4319,0,0,"IF", 0, 2, 0);
	trans[0][4277]	= settr(4276,0,4280,700,700,"(ok)", 0, 2, 0);
/*->*/	trans[0][4280]	= settr(4279,32,4317,701,701,"D_STEP239", 1, 2, 0);
	T = trans[ 0][4317] = settr(4316,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4316,0,4316,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][4316]	= settr(4315,32,4327,702,702,"D_STEP135", 1, 2, 0);
	trans[0][4318]	= settr(4317,0,4327,1,0,"goto :b126", 0, 2, 0);
	trans[0][4321]	= settr(4320,0,4322,1,0,".(goto)", 0, 2, 0);
	trans[0][4319]	= settr(4318,0,4322,2,0,"else", 0, 2, 0);
	trans[0][4322]	= settr(4321,0,4323,703,0,"assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))", 1, 2, 0);
	trans[0][4323]	= settr(4322,0,4324,704,0,"(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))", 1, 2, 0);
	trans[0][4326]	= settr(4325,0,4327,1,0,"break", 0, 2, 0);
	trans[0][4327]	= settr(4326,0,4331,1,0,"(1)", 0, 2, 0);
/*->*/	trans[0][4331]	= settr(4330,32,4333,705,705,"D_STEP253", 0, 2, 0);
	trans[0][4333]	= settr(4332,0,4334,706,706,"pf = 0", 0, 2, 0);
	trans[0][4336]	= settr(4335,0,4337,1,0,"break", 0, 2, 0);
	trans[0][4337]	= settr(4336,0,4626,1,0,"(1)", 0, 2, 0);
	trans[0][4347]	= settr(4346,0,4626,1,0,".(goto)", 0, 2, 0);
	trans[0][4339]	= settr(4338,0,4345,2,0,"else", 0, 2, 0);
/*->*/	trans[0][4345]	= settr(4344,32,4626,707,707,"D_STEP382", 0, 2, 0);
	trans[0][4350]	= settr(4349,0,4626,1,0,".(goto)", 0, 2, 0);
	trans[0][4348]	= settr(4347,0,4626,2,0,"else", 0, 2, 0);
	trans[0][4354]	= settr(4353,0,4626,1,0,".(goto)", 0, 2, 0);
	trans[0][4352]	= settr(4351,0,4626,2,0,"else", 0, 2, 0);
	trans[0][4357]	= settr(4356,0,4626,1,0,".(goto)", 0, 2, 0);
	trans[0][4355]	= settr(4354,0,4626,2,0,"else", 0, 2, 0);
	T = trans[ 0][4626] = settr(4625,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4625,0,4624,0,0,"sub-sequence", 0, 2, 0);
	T = trans[0][4624] = settr(4623,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4623,0,4359,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4623,0,4623,0,0,"IF", 0, 2, 0);
	trans[0][4359]	= settr(4358,0,4387,708,708,"((bundle_first!=0))", 0, 2, 0); /* m: 4360 -> 4387,0 */
	reached0[4360] = 1;
	trans[0][4360]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][4361]	= settr(0,0,0,0,0,"to = bundle_to",0,0,0);
	T = trans[0][4387] = settr(4386,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4386,0,4362,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4386,0,4386,0,0,"IF", 0, 2, 0);
	trans[0][4362]	= settr(4361,0,4385,709,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][4385] = settr(4384,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4384,0,4365,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][4365] = settr(4364,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(4364,2,4363,0,0,"ATOMIC", 1, 2, 0);
	trans[0][4363]	= settr(4362,0,4381,710,710,"old = inbox[to]", 1, 2, 0); /* m: 4364 -> 0,4381 */
	reached0[4364] = 1;
	trans[0][4364]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][4382]	= settr(4381,0,4381,1,0,".(goto)", 0, 2, 0);
	T = trans[0][4381] = settr(4380,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(4380,0,4366,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(4380,0,4378,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(4380,0,4379,0,0,"DO", 0, 2, 0);
	trans[0][4366]	= settr(4365,0,4621,711,711,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 4384 -> 4621,0 */
	reached0[4384] = 1;
	trans[0][4367]	= settr(4366,0,4384,1,0,"goto :b130", 0, 2, 0); /* m: 4384 -> 0,4621 */
	reached0[4384] = 1;
	T = trans[ 0][4378] = settr(4377,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(4377,2,4368,0,0,"ATOMIC", 1, 2, 0);
	trans[0][4368]	= settr(4367,2,4376,712,712,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 4369 -> 4376,0 */
	reached0[4369] = 1;
	trans[0][4369]	= settr(0,0,0,0,0,"next[bundle_last] = old",0,0,0);
	T = trans[0][4376] = settr(4375,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(4375,2,4370,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(4375,2,4374,0,0,"IF", 1, 2, 0);
	trans[0][4370]	= settr(4369,0,4381,713,713,"((inbox[to]==old))", 1, 2, 0); /* m: 4371 -> 4381,0 */
	reached0[4371] = 1;
	trans[0][4371]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][4372]	= settr(0,0,0,0,0,"inbox[to] = bundle_first",0,0,0);
	trans[0][4373]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][4377]	= settr(4376,0,4381,714,714,".(goto)", 1, 2, 0);
	trans[0][4374]	= settr(4373,2,4375,2,0,"else", 1, 2, 0);
	trans[0][4375]	= settr(4374,0,4381,715,715,"old = inbox[to]", 1, 2, 0); /* m: 4377 -> 0,4381 */
	reached0[4377] = 1;
	trans[0][4379]	= settr(4378,0,4621,716,716,"(ok)", 0, 2, 0); /* m: 4384 -> 4621,0 */
	reached0[4384] = 1;
	trans[0][4380]	= settr(4379,0,4384,1,0,"goto :b130", 0, 2, 0); /* m: 4384 -> 0,4621 */
	reached0[4384] = 1;
	trans[0][4383]	= settr(4382,0,4384,1,0,"break", 0, 2, 0);
	trans[0][4384]	= settr(4383,0,4621,717,717,"old = 0", 0, 2, 0);
	trans[0][4388]	= settr(4387,0,4621,1,0,".(goto)", 0, 2, 0);
	trans[0][4386]	= settr(4385,0,4621,2,0,"else", 0, 2, 0);
	T = trans[0][4621] = settr(4620,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4620,0,4389,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4620,0,4614,0,0,"IF", 0, 2, 0);
	trans[0][4389]	= settr(4388,0,4395,718,718,"(!(ok))", 0, 2, 0);
/*->*/	trans[0][4395]	= settr(4394,32,4454,719,719,"D_STEP366", 1, 2, 0);
	T = trans[0][4454] = settr(4453,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4453,0,4396,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4453,0,4453,0,0,"IF", 0, 2, 0);
	trans[0][4396]	= settr(4395,0,4452,720,720,"((to==0))", 0, 2, 0);
	T = trans[ 0][4452] = settr(4451,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4451,0,4451,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][4451]	= settr(4450,32,4456,721,721,"D_STEP307", 1, 2, 0);
	trans[0][4455]	= settr(4454,0,4456,1,0,".(goto)", 0, 2, 0); /* m: 4456 -> 0,4613 */
	reached0[4456] = 1;
	trans[0][4453]	= settr(4452,0,4456,2,0,"else", 0, 2, 0);
	trans[0][4456]	= settr(4455,0,4613,722,722,"to = 0", 0, 2, 0);
	T = trans[ 0][4613] = settr(4612,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4612,0,4609,0,0,"sub-sequence", 0, 2, 0);
	trans[0][4610]	= settr(4609,0,4609,1,0,".(goto)", 0, 2, 0);
	T = trans[0][4609] = settr(4608,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(4608,0,4457,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(4608,0,4459,0,0,"DO", 0, 2, 0);
	trans[0][4457]	= settr(4456,0,4612,723,723,"((chain==0))", 0, 2, 0);
	trans[0][4458]	= settr(4457,0,4612,1,0,"goto :b133", 0, 2, 0);
	trans[0][4459]	= settr(4458,0,4464,2,0,"else", 0, 2, 0);
/*->*/	trans[0][4464]	= settr(4463,32,4607,724,724,"D_STEP266", 1, 2, 0);
	T = trans[ 0][4607] = settr(4606,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4606,0,4465,0,0,"sub-sequence", 0, 2, 0);
	trans[0][4465]	= settr(4464,0,4599,725,725,"x = ((pf+1)/2)", 0, 2, 0);
	trans[0][4600]	= settr(4599,0,4599,1,0,".(goto)", 0, 2, 0);
	T = trans[0][4599] = settr(4598,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(4598,0,4466,0,0,"DO", 0, 2, 0);
	trans[0][4466]	= settr(4465,0,4537,726,726,"to = slab_heap[x]", 1, 2, 0);
	T = trans[0][4537] = settr(4536,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4536,0,4467,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4536,0,4506,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4536,0,4536,0,0,"IF", 0, 2, 0);
	trans[0][4467]	= settr(4466,0,4504,727,727,"((to==h))", 0, 2, 0);
	T = trans[ 0][4504] = settr(4503,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4503,0,4503,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][4503]	= settr(4502,32,4602,728,728,"D_STEP135", 1, 2, 0);
	trans[0][4505]	= settr(4504,0,4602,1,0,"goto :b134", 0, 2, 0);
	trans[0][4538]	= settr(4537,0,4551,1,0,".(goto)", 0, 2, 0);
	trans[0][4506]	= settr(4505,0,4529,729,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][4529] = settr(4528,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4528,0,4509,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][4509] = settr(4508,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(4508,2,4507,0,0,"ATOMIC", 1, 2, 0);
	trans[0][4507]	= settr(4506,0,4525,730,730,"old = inbox[to]", 1, 2, 0); /* m: 4508 -> 0,4525 */
	reached0[4508] = 1;
	trans[0][4508]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][4526]	= settr(4525,0,4525,1,0,".(goto)", 0, 2, 0);
	T = trans[0][4525] = settr(4524,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(4524,0,4510,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(4524,0,4522,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(4524,0,4523,0,0,"DO", 0, 2, 0);
	trans[0][4510]	= settr(4509,0,4534,731,731,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 4528 -> 4534,0 */
	reached0[4528] = 1;
	trans[0][4511]	= settr(4510,0,4528,1,0,"goto :b136", 0, 2, 0); /* m: 4528 -> 0,4534 */
	reached0[4528] = 1;
	T = trans[ 0][4522] = settr(4521,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(4521,2,4512,0,0,"ATOMIC", 1, 2, 0);
	trans[0][4512]	= settr(4511,2,4520,732,732,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 4513 -> 4520,0 */
	reached0[4513] = 1;
	trans[0][4513]	= settr(0,0,0,0,0,"next[last[pf]] = old",0,0,0);
	T = trans[0][4520] = settr(4519,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(4519,2,4514,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(4519,2,4518,0,0,"IF", 1, 2, 0);
	trans[0][4514]	= settr(4513,0,4525,733,733,"((inbox[to]==old))", 1, 2, 0); /* m: 4515 -> 4525,0 */
	reached0[4515] = 1;
	trans[0][4515]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][4516]	= settr(0,0,0,0,0,"inbox[to] = pf",0,0,0);
	trans[0][4517]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][4521]	= settr(4520,0,4525,734,734,".(goto)", 1, 2, 0);
	trans[0][4518]	= settr(4517,2,4519,2,0,"else", 1, 2, 0);
	trans[0][4519]	= settr(4518,0,4525,735,735,"old = inbox[to]", 1, 2, 0); /* m: 4521 -> 0,4525 */
	reached0[4521] = 1;
	trans[0][4523]	= settr(4522,0,4534,736,736,"(ok)", 0, 2, 0); /* m: 4528 -> 4534,0 */
	reached0[4528] = 1;
	trans[0][4524]	= settr(4523,0,4528,1,0,"goto :b136", 0, 2, 0); /* m: 4528 -> 0,4534 */
	reached0[4528] = 1;
	trans[0][4527]	= settr(4526,0,4528,1,0,"break", 0, 2, 0);
	trans[0][4528]	= settr(4527,0,4534,737,737,"old = 0", 0, 2, 0);
	T = trans[0][4534] = settr(4533,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4533,0,4530,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4533,0,4532,0,0,"IF", 0, 2, 0);
	trans[0][4530]	= settr(4529,0,4602,738,738,"(ok)", 0, 2, 0);
	trans[0][4531]	= settr(4530,0,4602,1,0,"goto :b134", 0, 2, 0);
	trans[0][4535]	= settr(4534,0,4551,1,0,".(goto)", 0, 2, 0);
	trans[0][4532]	= settr(4531,0,4533,2,0,"else", 0, 2, 0);
	trans[0][4533]	= settr(4532,0,4551,739,0,"assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))", 1, 2, 0);
	trans[0][4536]	= settr(4535,0,4551,2,0,"else", 0, 2, 0);
	T = trans[ 0][4551] = settr(4550,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4550,0,4550,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][4550]	= settr(4549,32,4595,740,740,"D_STEP188", 1, 2, 0);
	T = trans[0][4595] = settr(4594,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4594,0,4552,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4594,0,4594,0,0,"IF", 0, 2, 0);
	trans[0][4552]	= settr(4551,0,4555,741,741,"(ok)", 0, 2, 0);
/*->*/	trans[0][4555]	= settr(4554,32,4592,742,742,"D_STEP239", 1, 2, 0);
	T = trans[ 0][4592] = settr(4591,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4591,0,4591,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][4591]	= settr(4590,32,4602,743,743,"D_STEP135", 1, 2, 0);
	trans[0][4593]	= settr(4592,0,4602,1,0,"goto :b134", 0, 2, 0);
	trans[0][4596]	= settr(4595,0,4597,1,0,".(goto)", 0, 2, 0);
	trans[0][4594]	= settr(4593,0,4597,2,0,"else", 0, 2, 0);
	trans[0][4597]	= settr(4596,0,4598,744,0,"assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))", 1, 2, 0);
	trans[0][4598]	= settr(4597,0,4599,745,0,"(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))", 1, 2, 0);
	trans[0][4601]	= settr(4600,0,4602,1,0,"break", 0, 2, 0);
	trans[0][4602]	= settr(4601,0,4606,1,0,"(1)", 0, 2, 0);
/*->*/	trans[0][4606]	= settr(4605,32,4608,746,746,"D_STEP253", 0, 2, 0);
	trans[0][4608]	= settr(4607,0,4609,747,747,"pf = 0", 0, 2, 0);
	trans[0][4611]	= settr(4610,0,4612,1,0,"break", 0, 2, 0);
	trans[0][4612]	= settr(4611,0,4793,748,748,"(1)", 0, 2, 0); /* m: 4627 -> 4793,0 */
	reached0[4627] = 1;
	trans[0][4622]	= settr(4621,0,4627,1,0,".(goto)", 0, 2, 0); /* m: 4627 -> 0,4793 */
	reached0[4627] = 1;
	trans[0][4614]	= settr(4613,0,4620,2,0,"else", 0, 2, 0);
/*->*/	trans[0][4620]	= settr(4619,32,4627,749,749,"D_STEP382", 0, 2, 0);
	trans[0][4625]	= settr(4624,0,4627,1,0,".(goto)", 0, 2, 0); /* m: 4627 -> 0,4793 */
	reached0[4627] = 1;
	trans[0][4623]	= settr(4622,0,4627,2,0,"else", 0, 2, 0);
	trans[0][4627]	= settr(4626,0,4793,750,750,"bundle_to = 0", 0, 2, 0);
	T = trans[ 0][4793] = settr(4792,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4792,0,4791,0,0,"sub-sequence", 0, 2, 0);
	T = trans[0][4791] = settr(4790,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4790,0,4629,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4790,0,4790,0,0,"IF", 0, 2, 0);
	trans[0][4629]	= settr(4628,0,4632,751,0,"((inbox[h]!=0))", 1, 2, 0);
/*->*/	trans[0][4632]	= settr(4631,32,4789,752,752,"D_STEP293", 1, 2, 0);
	T = trans[ 0][4789] = settr(4788,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4788,0,4785,0,0,"sub-sequence", 0, 2, 0);
	trans[0][4786]	= settr(4785,0,4785,1,0,".(goto)", 0, 2, 0);
	T = trans[0][4785] = settr(4784,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(4784,0,4633,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(4784,0,4635,0,0,"DO", 0, 2, 0);
	trans[0][4633]	= settr(4632,0,4788,753,753,"((chain==0))", 0, 2, 0);
	trans[0][4634]	= settr(4633,0,4788,1,0,"goto :b138", 0, 2, 0);
	trans[0][4635]	= settr(4634,0,4640,2,0,"else", 0, 2, 0);
/*->*/	trans[0][4640]	= settr(4639,32,4783,754,754,"D_STEP266", 1, 2, 0);
	T = trans[ 0][4783] = settr(4782,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4782,0,4641,0,0,"sub-sequence", 0, 2, 0);
	trans[0][4641]	= settr(4640,0,4775,755,755,"x = ((pf+1)/2)", 0, 2, 0);
	trans[0][4776]	= settr(4775,0,4775,1,0,".(goto)", 0, 2, 0);
	T = trans[0][4775] = settr(4774,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(4774,0,4642,0,0,"DO", 0, 2, 0);
	trans[0][4642]	= settr(4641,0,4713,756,756,"to = slab_heap[x]", 1, 2, 0);
	T = trans[0][4713] = settr(4712,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4712,0,4643,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4712,0,4682,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4712,0,4712,0,0,"IF", 0, 2, 0);
	trans[0][4643]	= settr(4642,0,4680,757,757,"((to==h))", 0, 2, 0);
	T = trans[ 0][4680] = settr(4679,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4679,0,4679,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][4679]	= settr(4678,32,4778,758,758,"D_STEP135", 1, 2, 0);
	trans[0][4681]	= settr(4680,0,4778,1,0,"goto :b139", 0, 2, 0);
	trans[0][4714]	= settr(4713,0,4727,1,0,".(goto)", 0, 2, 0);
	trans[0][4682]	= settr(4681,0,4705,759,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][4705] = settr(4704,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4704,0,4685,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][4685] = settr(4684,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(4684,2,4683,0,0,"ATOMIC", 1, 2, 0);
	trans[0][4683]	= settr(4682,0,4701,760,760,"old = inbox[to]", 1, 2, 0); /* m: 4684 -> 0,4701 */
	reached0[4684] = 1;
	trans[0][4684]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][4702]	= settr(4701,0,4701,1,0,".(goto)", 0, 2, 0);
	T = trans[0][4701] = settr(4700,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(4700,0,4686,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(4700,0,4698,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(4700,0,4699,0,0,"DO", 0, 2, 0);
	trans[0][4686]	= settr(4685,0,4710,761,761,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 4704 -> 4710,0 */
	reached0[4704] = 1;
	trans[0][4687]	= settr(4686,0,4704,1,0,"goto :b141", 0, 2, 0); /* m: 4704 -> 0,4710 */
	reached0[4704] = 1;
	T = trans[ 0][4698] = settr(4697,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(4697,2,4688,0,0,"ATOMIC", 1, 2, 0);
	trans[0][4688]	= settr(4687,2,4696,762,762,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 4689 -> 4696,0 */
	reached0[4689] = 1;
	trans[0][4689]	= settr(0,0,0,0,0,"next[last[pf]] = old",0,0,0);
	T = trans[0][4696] = settr(4695,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(4695,2,4690,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(4695,2,4694,0,0,"IF", 1, 2, 0);
	trans[0][4690]	= settr(4689,0,4701,763,763,"((inbox[to]==old))", 1, 2, 0); /* m: 4691 -> 4701,0 */
	reached0[4691] = 1;
	trans[0][4691]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][4692]	= settr(0,0,0,0,0,"inbox[to] = pf",0,0,0);
	trans[0][4693]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][4697]	= settr(4696,0,4701,764,764,".(goto)", 1, 2, 0);
	trans[0][4694]	= settr(4693,2,4695,2,0,"else", 1, 2, 0);
	trans[0][4695]	= settr(4694,0,4701,765,765,"old = inbox[to]", 1, 2, 0); /* m: 4697 -> 0,4701 */
	reached0[4697] = 1;
	trans[0][4699]	= settr(4698,0,4710,766,766,"(ok)", 0, 2, 0); /* m: 4704 -> 4710,0 */
	reached0[4704] = 1;
	trans[0][4700]	= settr(4699,0,4704,1,0,"goto :b141", 0, 2, 0); /* m: 4704 -> 0,4710 */
	reached0[4704] = 1;
	trans[0][4703]	= settr(4702,0,4704,1,0,"break", 0, 2, 0);
	trans[0][4704]	= settr(4703,0,4710,767,767,"old = 0", 0, 2, 0);
	T = trans[0][4710] = settr(4709,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4709,0,4706,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4709,0,4708,0,0,"IF", 0, 2, 0);
	trans[0][4706]	= settr(4705,0,4778,768,768,"(ok)", 0, 2, 0);
	trans[0][4707]	= settr(4706,0,4778,1,0,"goto :b139", 0, 2, 0);
	trans[0][4711]	= settr(4710,0,4727,1,0,".(goto)", 0, 2, 0);
	trans[0][4708]	= settr(4707,0,4709,2,0,"else", 0, 2, 0);
	trans[0][4709]	= settr(4708,0,4727,769,0,"assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))", 1, 2, 0);
	trans[0][4712]	= settr(4711,0,4727,2,0,"else", 0, 2, 0);
	T = trans[ 0][4727] = settr(4726,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4726,0,4726,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][4726]	= settr(4725,32,4771,770,770,"D_STEP188", 1, 2, 0);
	T = trans[0][4771] = settr(4770,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4770,0,4728,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4770,0,4770,0,0,"IF", 0, 2, 0);
	trans[0][4728]	= settr(4727,0,4731,771,771,"(ok)", 0, 2, 0);
/*->*/	trans[0][4731]	= settr(4730,32,4768,772,772,"D_STEP239", 1, 2, 0);
	T = trans[ 0][4768] = settr(4767,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4767,0,4767,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][4767]	= settr(4766,32,4778,773,773,"D_STEP135", 1, 2, 0);
	trans[0][4769]	= settr(4768,0,4778,1,0,"goto :b139", 0, 2, 0);
	trans[0][4772]	= settr(4771,0,4773,1,0,".(goto)", 0, 2, 0);
	trans[0][4770]	= settr(4769,0,4773,2,0,"else", 0, 2, 0);
	trans[0][4773]	= settr(4772,0,4774,774,0,"assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))", 1, 2, 0);
	trans[0][4774]	= settr(4773,0,4775,775,0,"(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))", 1, 2, 0);
	trans[0][4777]	= settr(4776,0,4778,1,0,"break", 0, 2, 0);
	trans[0][4778]	= settr(4777,0,4782,1,0,"(1)", 0, 2, 0);
/*->*/	trans[0][4782]	= settr(4781,32,4784,776,776,"D_STEP253", 0, 2, 0);
	trans[0][4784]	= settr(4783,0,4785,777,777,"pf = 0", 0, 2, 0);
	trans[0][4787]	= settr(4786,0,4788,1,0,"break", 0, 2, 0);
	trans[0][4788]	= settr(4787,0,4828,778,778,"(1)", 0, 2, 0); /* m: 4794 -> 4828,0 */
	reached0[4794] = 1;
	trans[0][4792]	= settr(4791,0,4794,1,0,".(goto)", 0, 2, 0); /* m: 4794 -> 0,4828 */
	reached0[4794] = 1;
	trans[0][4790]	= settr(4789,0,4794,2,0,"else", 0, 2, 0);
	trans[0][4794]	= settr(4793,0,4828,779,779,"s = 1", 0, 2, 0);
	trans[0][4829]	= settr(4828,0,4828,1,0,".(goto)", 0, 2, 0);
	T = trans[0][4828] = settr(4827,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(4827,0,4795,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(4827,0,4797,0,0,"DO", 0, 2, 0);
	trans[0][4795]	= settr(4794,0,4835,780,780,"((s>2))", 0, 2, 0); /* m: 4831 -> 4835,0 */
	reached0[4831] = 1;
	trans[0][4796]	= settr(4795,0,4831,1,0,"goto :b143", 0, 2, 0); /* m: 4831 -> 0,4835 */
	reached0[4831] = 1;
	trans[0][4797]	= settr(4796,0,4825,2,0,"else", 0, 2, 0);
	T = trans[0][4825] = settr(4824,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4824,0,4798,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4824,0,4810,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4824,0,4824,0,0,"IF", 0, 2, 0);
	trans[0][4798]	= settr(4797,0,4809,781,0,"((((slab_heap[s]==h)&&(slab_state[s]!=3))&&(used[s]>0)))", 1, 2, 0);
	T = trans[ 0][4809] = settr(4808,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4808,0,4805,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][4805]	= settr(4804,32,4808,782,782,"D_STEP605", 1, 2, 0);
/*->*/	trans[0][4808]	= settr(4807,32,4827,783,783,"D_STEP619", 1, 2, 0);
	trans[0][4826]	= settr(4825,0,4827,1,0,".(goto)", 0, 2, 0); /* m: 4827 -> 0,4828 */
	reached0[4827] = 1;
	trans[0][4810]	= settr(4809,0,4822,784,0,"((((slab_heap[s]==h)&&(slab_state[s]!=3))&&(used[s]==0)))", 1, 2, 0);
	T = trans[0][4822] = settr(4821,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4821,0,4811,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4821,0,4821,0,0,"IF", 0, 2, 0);
	trans[0][4811]	= settr(4810,0,4814,785,0,"((0>0))", 0, 2, 0);
/*->*/	trans[0][4814]	= settr(4813,32,4827,786,786,"D_STEP639", 1, 2, 0);
	trans[0][4823]	= settr(4822,0,4827,1,0,".(goto)", 0, 2, 0); /* m: 4827 -> 0,4828 */
	reached0[4827] = 1;
/*->*/	trans[0][4821]	= settr(4820,32,4827,787,787,"D_STEP643", 1, 2, 0);
	trans[0][4824]	= settr(4823,0,4827,2,0,"else", 0, 2, 0);
	trans[0][4827]	= settr(4826,0,4828,788,788,"s = (s+1)", 0, 2, 0);
	trans[0][4830]	= settr(4829,0,4831,1,0,"break", 0, 2, 0);
	trans[0][4831]	= settr(4830,0,4835,789,789,"s = 0", 0, 2, 0);
/*->*/	trans[0][4835]	= settr(4834,32,4839,790,790,"D_STEP664", 1, 2, 0);
	T = trans[0][4839] = settr(4838,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4838,0,4836,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4838,0,4838,0,0,"IF", 0, 2, 0);
	trans[0][4836]	= settr(4835,0,5021,791,0,"((chain==0))", 0, 2, 0);
	trans[0][4837]	= settr(4836,0,5021,1,0,"goto :b113", 0, 2, 0);
	trans[0][4840]	= settr(4839,0,4841,1,0,".(goto)", 0, 2, 0);
	trans[0][4838]	= settr(4837,0,4841,2,0,"else", 0, 2, 0);
	trans[0][4841]	= settr(4840,0,4857,792,792,"inbox[h] = 0", 1, 2, 0);
/*->*/	trans[0][4857]	= settr(4856,32,5014,793,793,"D_STEP677", 1, 2, 0);
	T = trans[ 0][5014] = settr(5013,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(5013,0,5010,0,0,"sub-sequence", 0, 2, 0);
	trans[0][5011]	= settr(5010,0,5010,1,0,".(goto)", 0, 2, 0);
	T = trans[0][5010] = settr(5009,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(5009,0,4858,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(5009,0,4860,0,0,"DO", 0, 2, 0);
	trans[0][4858]	= settr(4857,0,5013,794,794,"((chain==0))", 0, 2, 0);
	trans[0][4859]	= settr(4858,0,5013,1,0,"goto :b145", 0, 2, 0);
	trans[0][4860]	= settr(4859,0,4865,2,0,"else", 0, 2, 0);
/*->*/	trans[0][4865]	= settr(4864,32,5008,795,795,"D_STEP266", 1, 2, 0);
	T = trans[ 0][5008] = settr(5007,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(5007,0,4866,0,0,"sub-sequence", 0, 2, 0);
	trans[0][4866]	= settr(4865,0,5000,796,796,"x = ((pf+1)/2)", 0, 2, 0);
	trans[0][5001]	= settr(5000,0,5000,1,0,".(goto)", 0, 2, 0);
	T = trans[0][5000] = settr(4999,0,0,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(4999,0,4867,0,0,"DO", 0, 2, 0);
	trans[0][4867]	= settr(4866,0,4938,797,797,"to = slab_heap[x]", 1, 2, 0);
	T = trans[0][4938] = settr(4937,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4937,0,4868,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4937,0,4907,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4937,0,4937,0,0,"IF", 0, 2, 0);
	trans[0][4868]	= settr(4867,0,4905,798,798,"((to==h))", 0, 2, 0);
	T = trans[ 0][4905] = settr(4904,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4904,0,4904,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][4904]	= settr(4903,32,5003,799,799,"D_STEP135", 1, 2, 0);
	trans[0][4906]	= settr(4905,0,5003,1,0,"goto :b146", 0, 2, 0);
	trans[0][4939]	= settr(4938,0,4952,1,0,".(goto)", 0, 2, 0);
	trans[0][4907]	= settr(4906,0,4930,800,0,"(((to!=0)&&(to!=h)))", 0, 2, 0);
	T = trans[ 0][4930] = settr(4929,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4929,0,4910,0,0,"sub-sequence", 0, 2, 0);
	T = trans[ 0][4910] = settr(4909,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(4909,2,4908,0,0,"ATOMIC", 1, 2, 0);
	trans[0][4908]	= settr(4907,0,4926,801,801,"old = inbox[to]", 1, 2, 0); /* m: 4909 -> 0,4926 */
	reached0[4909] = 1;
	trans[0][4909]	= settr(0,0,0,0,0,"ok = 0",0,0,0);
	trans[0][4927]	= settr(4926,0,4926,1,0,".(goto)", 0, 2, 0);
	T = trans[0][4926] = settr(4925,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(4925,0,4911,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(4925,0,4923,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(4925,0,4924,0,0,"DO", 0, 2, 0);
	trans[0][4911]	= settr(4910,0,4935,802,802,"((!(ok)&&(old==255)))", 0, 2, 0); /* m: 4929 -> 4935,0 */
	reached0[4929] = 1;
	trans[0][4912]	= settr(4911,0,4929,1,0,"goto :b148", 0, 2, 0); /* m: 4929 -> 0,4935 */
	reached0[4929] = 1;
	T = trans[ 0][4923] = settr(4922,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(4922,2,4913,0,0,"ATOMIC", 1, 2, 0);
	trans[0][4913]	= settr(4912,2,4921,803,803,"((!(ok)&&!((old==255))))", 1, 2, 0); /* m: 4914 -> 4921,0 */
	reached0[4914] = 1;
	trans[0][4914]	= settr(0,0,0,0,0,"next[last[pf]] = old",0,0,0);
	T = trans[0][4921] = settr(4920,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(4920,2,4915,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(4920,2,4919,0,0,"IF", 1, 2, 0);
	trans[0][4915]	= settr(4914,0,4926,804,804,"((inbox[to]==old))", 1, 2, 0); /* m: 4916 -> 4926,0 */
	reached0[4916] = 1;
	trans[0][4916]	= settr(0,0,0,0,0,"assert((inbox[to]!=255))",0,0,0);
	trans[0][4917]	= settr(0,0,0,0,0,"inbox[to] = pf",0,0,0);
	trans[0][4918]	= settr(0,0,0,0,0,"ok = 1",0,0,0);
	trans[0][4922]	= settr(4921,0,4926,805,805,".(goto)", 1, 2, 0);
	trans[0][4919]	= settr(4918,2,4920,2,0,"else", 1, 2, 0);
	trans[0][4920]	= settr(4919,0,4926,806,806,"old = inbox[to]", 1, 2, 0); /* m: 4922 -> 0,4926 */
	reached0[4922] = 1;
	trans[0][4924]	= settr(4923,0,4935,807,807,"(ok)", 0, 2, 0); /* m: 4929 -> 4935,0 */
	reached0[4929] = 1;
	trans[0][4925]	= settr(4924,0,4929,1,0,"goto :b148", 0, 2, 0); /* m: 4929 -> 0,4935 */
	reached0[4929] = 1;
	trans[0][4928]	= settr(4927,0,4929,1,0,"break", 0, 2, 0);
	trans[0][4929]	= settr(4928,0,4935,808,808,"old = 0", 0, 2, 0);
	T = trans[0][4935] = settr(4934,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4934,0,4931,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4934,0,4933,0,0,"IF", 0, 2, 0);
	trans[0][4931]	= settr(4930,0,5003,809,809,"(ok)", 0, 2, 0);
	trans[0][4932]	= settr(4931,0,5003,1,0,"goto :b146", 0, 2, 0);
	trans[0][4936]	= settr(4935,0,4952,1,0,".(goto)", 0, 2, 0);
	trans[0][4933]	= settr(4932,0,4934,2,0,"else", 0, 2, 0);
	trans[0][4934]	= settr(4933,0,4952,810,0,"assert(!((((inbox[to]==255)&&(slab_heap[x]==to))&&(used[x]>0))))", 1, 2, 0);
	trans[0][4937]	= settr(4936,0,4952,2,0,"else", 0, 2, 0);
	T = trans[ 0][4952] = settr(4951,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4951,0,4951,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][4951]	= settr(4950,32,4996,811,811,"D_STEP188", 1, 2, 0);
	T = trans[0][4996] = settr(4995,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(4995,0,4953,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(4995,0,4995,0,0,"IF", 0, 2, 0);
	trans[0][4953]	= settr(4952,0,4956,812,812,"(ok)", 0, 2, 0);
/*->*/	trans[0][4956]	= settr(4955,32,4993,813,813,"D_STEP239", 1, 2, 0);
	T = trans[ 0][4993] = settr(4992,0,0,0,0,"sub-sequence", 0, 2, 0);
	T->nxt	= settr(4992,0,4992,0,0,"sub-sequence", 0, 2, 0);
/*->*/	trans[0][4992]	= settr(4991,32,5003,814,814,"D_STEP135", 1, 2, 0);
	trans[0][4994]	= settr(4993,0,5003,1,0,"goto :b146", 0, 2, 0);
	trans[0][4997]	= settr(4996,0,4998,1,0,".(goto)", 0, 2, 0);
	trans[0][4995]	= settr(4994,0,4998,2,0,"else", 0, 2, 0);
	trans[0][4998]	= settr(4997,0,4999,815,0,"assert((((slab_state[x]==1)||(slab_state[x]==2))||(slab_state[x]==4)))", 1, 2, 0);
	trans[0][4999]	= settr(4998,0,5000,816,0,"(((((slab_heap[x]!=0)&&(inbox[slab_heap[x]]!=255))||(slab_heap[x]==h))||(((slab_heap[x]==0)&&(slab_state[x]==4))&&!(orphans_lock))))", 1, 2, 0);
	trans[0][5002]	= settr(5001,0,5003,1,0,"break", 0, 2, 0);
	trans[0][5003]	= settr(5002,0,5007,1,0,"(1)", 0, 2, 0);
/*->*/	trans[0][5007]	= settr(5006,32,5009,817,817,"D_STEP253", 0, 2, 0);
	trans[0][5009]	= settr(5008,0,5010,818,818,"pf = 0", 0, 2, 0);
	trans[0][5012]	= settr(5011,0,5013,1,0,"break", 0, 2, 0);
	trans[0][5013]	= settr(5012,0,5015,1,0,"(1)", 0, 2, 0);
	trans[0][5017]	= settr(5016,0,5021,1,0,"break", 0, 2, 0);
	trans[0][5021]	= settr(5020,0,5031,1,0,"(1)", 0, 2, 0);
/*->*/	trans[0][5031]	= settr(5030,32,5032,819,819,"D_STEP765", 1, 2, 0);
	trans[0][5034]	= settr(5033,0,5035,1,0,"break", 0, 2, 0);
	trans[0][5035]	= settr(5034,0,5036,820,820,"done = (done+1)", 1, 2, 0);
	trans[0][5036]	= settr(5035,0,0,821,821,"-end-", 0, 3500, 0);
	/* np_ demon: */
	trans[_NP_] = (Trans **) emalloc(3*sizeof(Trans *));
	T = trans[_NP_][0] = settr(9997,0,1,_T5,0,"(np_)", 1,2,0);
	    T->nxt	  = settr(9998,0,0,_T2,0,"(1)",   0,2,0);
	T = trans[_NP_][1] = settr(9999,0,1,_T5,0,"(np_)", 1,2,0);
}

Trans *
settr(	int t_id, int a, int b, int c, int d,
	char *t, int g, int tpe0, int tpe1)
{	Trans *tmp = (Trans *) emalloc(sizeof(Trans));

	tmp->atom  = a&(6|32);	/* only (2|8|32) have meaning */
	if (!g) tmp->atom |= 8;	/* no global references */
	tmp->st    = b;
	tmp->tpe[0] = tpe0;
	tmp->tpe[1] = tpe1;
	tmp->tp    = t;
	tmp->t_id  = t_id;
	tmp->forw  = c;
	tmp->back  = d;
	return tmp;
}

Trans *
cpytr(Trans *a)
{	Trans *tmp = (Trans *) emalloc(sizeof(Trans));

	int i;
	tmp->atom  = a->atom;
	tmp->st    = a->st;
#ifdef HAS_UNLESS
	tmp->e_trans = a->e_trans;
	for (i = 0; i < HAS_UNLESS; i++)
		tmp->escp[i] = a->escp[i];
#endif
	tmp->tpe[0] = a->tpe[0];
	tmp->tpe[1] = a->tpe[1];
	for (i = 0; i < 6; i++)
	{	tmp->qu[i] = a->qu[i];
		tmp->ty[i] = a->ty[i];
	}
	tmp->tp    = (char *) emalloc(strlen(a->tp)+1);
	strcpy(tmp->tp, a->tp);
	tmp->t_id  = a->t_id;
	tmp->forw  = a->forw;
	tmp->back  = a->back;
	return tmp;
}

#ifndef NOREDUCE
int
srinc_set(int n)
{	if (n <= 2) return LOCAL;
	if (n <= 2+  DELTA) return Q_FULL_F; /* 's' or nfull  */
	if (n <= 2+2*DELTA) return Q_EMPT_F; /* 'r' or nempty */
	if (n <= 2+3*DELTA) return Q_EMPT_T; /* empty */
	if (n <= 2+4*DELTA) return Q_FULL_T; /* full  */
	if (n ==   5*DELTA) return GLOBAL;
	if (n ==   6*DELTA) return TIMEOUT_F;
	if (n ==   7*DELTA) return ALPHA_F;
	Uerror("cannot happen srinc_class");
	return BAD;
}
int
srunc(int n, int m)
{	switch(m) {
	case Q_FULL_F: return n-2;
	case Q_EMPT_F: return n-2-DELTA;
	case Q_EMPT_T: return n-2-2*DELTA;
	case Q_FULL_T: return n-2-3*DELTA;
	case ALPHA_F:
	case TIMEOUT_F: return 257; /* non-zero, and > MAXQ */
	}
	Uerror("cannot happen srunc");
	return 0;
}
#endif
int cnt;
#ifdef HAS_UNLESS
int
isthere(Trans *a, int b)
{	Trans *t;
	for (t = a; t; t = t->nxt)
		if (t->t_id == b)
			return 1;
	return 0;
}
#endif
#ifndef NOREDUCE
int
mark_safety(Trans *t) /* for conditional safety */
{	int g = 0, i, j, k;

	if (!t) return 0;
	if (t->qu[0])
		return (t->qu[1])?2:1;	/* marked */

	for (i = 0; i < 2; i++)
	{	j = srinc_set(t->tpe[i]);
		if (j >= GLOBAL && j != ALPHA_F)
			return -1;
		if (j != LOCAL)
		{	k = srunc(t->tpe[i], j);
			if (g == 0
			||  t->qu[0] != k
			||  t->ty[0] != j)
			{	t->qu[g] = k;
				t->ty[g] = j;
				g++;
	}	}	}
	return g;
}
#endif
void
retrans(int n, int m, int is, short srcln[], uchar reach[], uchar lpstate[])
	/* process n, with m states, is=initial state */
{	Trans *T0, *T1, *T2, *T3;
	Trans *T4, *T5; /* t_reverse or has_unless */
	int i;
#if defined(HAS_UNLESS) || !defined(NOREDUCE)
	int k;
#endif
#ifndef NOREDUCE
	int g, h, j, aa;
#endif
#ifdef HAS_UNLESS
	int p;
#endif
	if (state_tables >= 4)
	{	printf("STEP 1 %s\n", 
			procname[n]);
		for (i = 1; i < m; i++)
		for (T0 = trans[n][i]; T0; T0 = T0->nxt)
			crack(n, i, T0, srcln);
		return;
	}
	do {
		for (i = 1, cnt = 0; i < m; i++)
		{	T2 = trans[n][i];
			T1 = T2?T2->nxt:(Trans *)0;
/* prescan: */		for (T0 = T1; T0; T0 = T0->nxt)
/* choice in choice */	{	if (T0->st && trans[n][T0->st]
				&&  trans[n][T0->st]->nxt)
					break;
			}
#if 0
		if (T0)
		printf("\tstate %d / %d: choice in choice\n",
		i, T0->st);
#endif
			if (T0)
			for (T0 = T1; T0; T0 = T0->nxt)
			{	T3 = trans[n][T0->st];
				if (!T3->nxt)
				{	T2->nxt = cpytr(T0);
					T2 = T2->nxt;
					imed(T2, T0->st, n, i);
					continue;
				}
				do {	T3 = T3->nxt;
					T2->nxt = cpytr(T3);
					T2 = T2->nxt;
					imed(T2, T0->st, n, i);
				} while (T3->nxt);
				cnt++;
			}
		}
	} while (cnt);
	if (state_tables >= 3)
	{	printf("STEP 2 %s\n", 
			procname[n]);
		for (i = 1; i < m; i++)
		for (T0 = trans[n][i]; T0; T0 = T0->nxt)
			crack(n, i, T0, srcln);
		return;
	}
	for (i = 1; i < m; i++)
	{	if (trans[n][i] && trans[n][i]->nxt) /* optimize */
		{	T1 = trans[n][i]->nxt;
#if 0
			printf("\t\tpull %d (%d) to %d\n",
			T1->st, T1->forw, i);
#endif
			srcln[i] = srcln[T1->st];	/* Oyvind Teig, 5.2.0 */

			if (!trans[n][T1->st]) continue;
			T0 = cpytr(trans[n][T1->st]);
			trans[n][i] = T0;
			reach[T1->st] = 1;
			imed(T0, T1->st, n, i);
			for (T1 = T1->nxt; T1; T1 = T1->nxt)
			{
#if 0
			printf("\t\tpull %d (%d) to %d\n",
				T1->st, T1->forw, i);
#endif
		/*		srcln[i] = srcln[T1->st];  gh: not useful */
				if (!trans[n][T1->st]) continue;
				T0->nxt = cpytr(trans[n][T1->st]);
				T0 = T0->nxt;
				reach[T1->st] = 1;
				imed(T0, T1->st, n, i);
	}	}	}
	if (state_tables >= 2)
	{	printf("STEP 3 %s\n", 
			procname[n]);
		for (i = 1; i < m; i++)
		for (T0 = trans[n][i]; T0; T0 = T0->nxt)
			crack(n, i, T0, srcln);
		return;
	}
#ifdef HAS_UNLESS
	for (i = 1; i < m; i++)
	{	if (!trans[n][i]) continue;
		/* check for each state i if an
		 * escape to some state p is defined
		 * if so, copy and mark p's transitions
		 * and prepend them to the transition-
		 * list of state i
		 */
	 if (!like_java) /* the default */
	 {	for (T0 = trans[n][i]; T0; T0 = T0->nxt)
		for (k = HAS_UNLESS-1; k >= 0; k--)
		{	if (p = T0->escp[k])
			for (T1 = trans[n][p]; T1; T1 = T1->nxt)
			{	if (isthere(trans[n][i], T1->t_id))
					continue;
				T2 = cpytr(T1);
				T2->e_trans = p;
				T2->nxt = trans[n][i];
				trans[n][i] = T2;
		}	}
	 } else /* outermost unless checked first */
	 {	T4 = T3 = (Trans *) 0;
		for (T0 = trans[n][i]; T0; T0 = T0->nxt)
		for (k = HAS_UNLESS-1; k >= 0; k--)
		{	if (p = T0->escp[k])
			for (T1 = trans[n][p]; T1; T1 = T1->nxt)
			{	if (isthere(trans[n][i], T1->t_id))
					continue;
				T2 = cpytr(T1);
				T2->nxt = (Trans *) 0;
				T2->e_trans = p;
				if (T3)	T3->nxt = T2;
				else	T4 = T2;
				T3 = T2;
		}	}
		if (T4)
		{	T3->nxt = trans[n][i];
			trans[n][i] = T4;
		}
	 }
	}
#endif
#ifndef NOREDUCE
	for (i = 1; i < m; i++)
	{	if (a_cycles)
		{ /* moves through these states are visible */
	#if PROG_LAB>0 && defined(HAS_NP)
			if (progstate[n][i])
				goto degrade;
			for (T1 = trans[n][i]; T1; T1 = T1->nxt)
				if (progstate[n][T1->st])
					goto degrade;
	#endif
			if (accpstate[n][i] || visstate[n][i])
				goto degrade;
			for (T1 = trans[n][i]; T1; T1 = T1->nxt)
				if (accpstate[n][T1->st])
					goto degrade;
		}
		T1 = trans[n][i];
		if (!T1) continue;
		g = mark_safety(T1);	/* V3.3.1 */
		if (g < 0) goto degrade; /* global */
		/* check if mixing of guards preserves reduction */
		if (T1->nxt)
		{	k = 0;
			for (T0 = T1; T0; T0 = T0->nxt)
			{	if (!(T0->atom&8))
					goto degrade;
				for (aa = 0; aa < 2; aa++)
				{	j = srinc_set(T0->tpe[aa]);
					if (j >= GLOBAL && j != ALPHA_F)
						goto degrade;
					if (T0->tpe[aa]
					&&  T0->tpe[aa]
					!=  T1->tpe[0])
						k = 1;
			}	}
			/* g = 0;	V3.3.1 */
			if (k)	/* non-uniform selection */
			for (T0 = T1; T0; T0 = T0->nxt)
			for (aa = 0; aa < 2; aa++)
			{	j = srinc_set(T0->tpe[aa]);
				if (j != LOCAL)
				{	k = srunc(T0->tpe[aa], j);
					for (h = 0; h < 6; h++)
						if (T1->qu[h] == k
						&&  T1->ty[h] == j)
							break;
					if (h >= 6)
					{	T1->qu[g%6] = k;
						T1->ty[g%6] = j;
						g++;
			}	}	}
			if (g > 6)
			{	T1->qu[0] = 0;	/* turn it off */
				printf("pan: warning, line %d, ",
					srcln[i]);
			 	printf("too many stmnt types (%d)",
					g);
			  	printf(" in selection\n");
			  goto degrade;
			}
		}
		/* mark all options global if >=1 is global */
		for (T1 = trans[n][i]; T1; T1 = T1->nxt)
			if (!(T1->atom&8)) break;
		if (T1)
degrade:	for (T1 = trans[n][i]; T1; T1 = T1->nxt)
			T1->atom &= ~8;	/* mark as unsafe */
		/* can only mix 'r's or 's's if on same chan */
		/* and not mixed with other local operations */
		T1 = trans[n][i];
		if (!T1 || T1->qu[0]) continue;
		j = T1->tpe[0];
		if (T1->nxt && T1->atom&8)
		{ if (j == 5*DELTA)
		  {	printf("warning: line %d ", srcln[i]);
			printf("mixed condition ");
			printf("(defeats reduction)\n");
			goto degrade;
		  }
		  for (T0 = T1; T0; T0 = T0->nxt)
		  for (aa = 0; aa < 2; aa++)
		  if  (T0->tpe[aa] && T0->tpe[aa] != j)
		  {	printf("warning: line %d ", srcln[i]);
			printf("[%d-%d] mixed %stion ",
				T0->tpe[aa], j, 
				(j==5*DELTA)?"condi":"selec");
			printf("(defeats reduction)\n");
			printf("	'%s' <-> '%s'\n",
				T1->tp, T0->tp);
			goto degrade;
		} }
	}
#endif
	for (i = 1; i < m; i++)
	{	T2 = trans[n][i];
		if (!T2
		||  T2->nxt
		||  strncmp(T2->tp, ".(goto)", 7)
		||  !stopstate[n][i])
			continue;
		stopstate[n][T2->st] = 1;
	}
	if (state_tables && !verbose)
	{	if (dodot)
		{	char buf[256], *q = buf, *p = procname[n];
			while (*p != '\0')
			{	if (*p != ':')
				{	*q++ = *p;
				}
				p++;
			}
			*q = '\0';
			printf("digraph ");
			switch (Btypes[n]) {
			case I_PROC:  printf("init {\n"); break;
			case N_CLAIM: printf("claim_%s {\n", buf); break;
			case E_TRACE: printf("notrace {\n"); break;
			case N_TRACE: printf("trace {\n"); break;
			default:      printf("p_%s {\n", buf); break;
			}
			printf("size=\"8,10\";\n");
			printf("  GT [shape=box,style=dotted,label=\"%s\"];\n", buf);
			printf("  GT -> S%d;\n", is);
		} else
		{	switch (Btypes[n]) {
			case I_PROC:  printf("init\n"); break;
			case N_CLAIM: printf("claim %s\n", procname[n]); break;
			case E_TRACE: printf("notrace assertion\n"); break;
			case N_TRACE: printf("trace assertion\n"); break;
			default:      printf("proctype %s\n", procname[n]); break;
		}	}
		for (i = 1; i < m; i++)
		{	reach[i] = 1;
		}
		tagtable(n, m, is, srcln, reach);
		if (dodot) printf("}\n");
	} else
	for (i = 1; i < m; i++)
	{	int nrelse;
		if (Btypes[n] != N_CLAIM)
		{	for (T0 = trans[n][i]; T0; T0 = T0->nxt)
			{	if (T0->st == i
				&& strcmp(T0->tp, "(1)") == 0)
				{	printf("error: proctype '%s' ",
						procname[n]);
		  			printf("line %d, state %d: has un",
						srcln[i], i);
					printf("conditional self-loop\n");
					pan_exit(1);
		}	}	}
		nrelse = 0;
		for (T0 = trans[n][i]; T0; T0 = T0->nxt)
		{	if (strcmp(T0->tp, "else") == 0)
				nrelse++;
		}
		if (nrelse > 1)
		{	printf("error: proctype '%s' state",
				procname[n]);
		  	printf(" %d, inherits %d", i, nrelse);
		  	printf(" 'else' stmnts\n");
			pan_exit(1);
	}	}
#if !defined(LOOPSTATE) && !defined(BFS_PAR)
	if (state_tables)
#endif
	do_dfs(n, m, is, srcln, reach, lpstate);

	if (!t_reverse)
	{	return;
	}
	/* process n, with m states, is=initial state -- reverse list */
	if (!state_tables && Btypes[n] != N_CLAIM)
	{	for (i = 1; i < m; i++)
		{	Trans *Tx = (Trans *) 0; /* list of escapes */
			Trans *Ty = (Trans *) 0; /* its tail element */
			T1 = (Trans *) 0; /* reversed list */
			T2 = (Trans *) 0; /* its tail */
			T3 = (Trans *) 0; /* remembers possible 'else' */

			/* find unless-escapes, they should go first */
			T4 = T5 = T0 = trans[n][i];
	#ifdef HAS_UNLESS
			while (T4 && T4->e_trans) /* escapes are first in orig list */
			{	T5 = T4;	  /* remember predecessor */
				T4 = T4->nxt;
			}
	#endif
			/* T4 points to first non-escape, T5 to its parent, T0 to original list */
			if (T4 != T0)		 /* there was at least one escape */
			{	T3 = T5->nxt;		 /* start of non-escapes */
				T5->nxt = (Trans *) 0;	 /* separate */
				Tx = T0;		 /* start of the escapes */
				Ty = T5;		 /* its tail */
				T0 = T3;		 /* the rest, to be reversed */
			}
			/* T0 points to first non-escape, Tx to the list of escapes, Ty to its tail */

			/* first tail-add non-escape transitions, reversed */
			T3 = (Trans *) 0;
			for (T5 = T0; T5; T5 = T4)
			{	T4 = T5->nxt;
	#ifdef HAS_UNLESS
				if (T5->e_trans)
				{	printf("error: cannot happen!\n");
					continue;
				}
	#endif
				if (strcmp(T5->tp, "else") == 0)
				{	T3 = T5;
					T5->nxt = (Trans *) 0;
				} else
				{	T5->nxt = T1;
					if (!T1) { T2 = T5; }
					T1 = T5;
			}	}
			/* T3 points to a possible else, which is removed from the list */
			/* T1 points to the reversed list so far (without escapes) */
			/* T2 points to the tail element -- where the else should go */
			if (T2 && T3)
			{	T2->nxt = T3;	/* add else */
			} else
			{	if (T3) /* there was an else, but there's no tail */
				{	if (!T1)	/* and no reversed list */
					{	T1 = T3; /* odd, but possible */
					} else		/* even stranger */
					{	T1->nxt = T3;
			}	}	}

			/* add in the escapes, to that they appear at the front */
			if (Tx && Ty) { Ty->nxt = T1; T1 = Tx; }

			trans[n][i] = T1;
			/* reversed, with escapes first and else last */
	}	}
	if (state_tables && verbose)
	{	printf("FINAL proctype %s\n", 
			procname[n]);
		for (i = 1; i < m; i++)
		for (T0 = trans[n][i]; T0; T0 = T0->nxt)
			crack(n, i, T0, srcln);
	}
}
void
imed(Trans *T, int v, int n, int j)	/* set intermediate state */
{	progstate[n][T->st] |= progstate[n][v];
	accpstate[n][T->st] |= accpstate[n][v];
	stopstate[n][T->st] |= stopstate[n][v];
	mapstate[n][j] = T->st;
}
void
tagtable(int n, int m, int is, short srcln[], uchar reach[])
{	Trans *z;

	if (is >= m || !trans[n][is]
	||  is <= 0 || reach[is] == 0)
		return;
	reach[is] = 0;
	if (state_tables)
	for (z = trans[n][is]; z; z = z->nxt)
	{	if (dodot)
			dot_crack(n, is, z);
		else
			crack(n, is, z, srcln);
	}

	for (z = trans[n][is]; z; z = z->nxt)
	{
#ifdef HAS_UNLESS
		int i, j;
#endif
		tagtable(n, m, z->st, srcln, reach);
#ifdef HAS_UNLESS
		for (i = 0; i < HAS_UNLESS; i++)
		{	j = trans[n][is]->escp[i];
			if (!j) break;
			tagtable(n, m, j, srcln, reach);
		}
#endif
	}
}

extern Trans *t_id_lkup[];

void
dfs_table(int n, int m, int is, short srcln[], uchar reach[], uchar lpstate[])
{	Trans *z;

	if (is >= m || is <= 0 || !trans[n][is])
		return;
	if ((reach[is] & (4|8|16)) != 0)
	{	if ((reach[is] & (8|16)) == 16)	/* on stack, not yet recorded */
		{	lpstate[is] = 1;
			reach[is] |= 8; /* recorded */
			if (state_tables && verbose)
			{	printf("state %d line %d is a loopstate\n", is, srcln[is]);
		}	}
		return;
	}
	reach[is] |= (4|16);	/* visited | onstack */
	for (z = trans[n][is]; z; z = z->nxt)
	{	t_id_lkup[z->t_id] = z;
#ifdef HAS_UNLESS
		int i, j;
#endif
		dfs_table(n, m, z->st, srcln, reach, lpstate);
#ifdef HAS_UNLESS
		for (i = 0; i < HAS_UNLESS; i++)
		{	j = trans[n][is]->escp[i];
			if (!j) break;
			dfs_table(n, m, j, srcln, reach, lpstate);
		}
#endif
	}
	reach[is] &= ~16; /* no longer on stack */
}
void
do_dfs(int n, int m, int is, short srcln[], uchar reach[], uchar lpstate[])
{	int i;
	dfs_table(n, m, is, srcln, reach, lpstate);
	for (i = 0; i < m; i++)
		reach[i] &= ~(4|8|16);
}
void
crack(int n, int j, Trans *z, short srcln[])
{	int i;

	if (!z) return;
	printf("	state %3d -(tr %3d)-> state %3d  ",
		j, z->forw, z->st);
	printf("[id %3d tp %3d", z->t_id, z->tpe[0]);
	if (z->tpe[1]) printf(",%d", z->tpe[1]);
#ifdef HAS_UNLESS
	if (z->e_trans)
		printf(" org %3d", z->e_trans);
	else if (state_tables >= 2)
	for (i = 0; i < HAS_UNLESS; i++)
	{	if (!z->escp[i]) break;
		printf(" esc %d", z->escp[i]);
	}
#endif
	printf("]");
	printf(" [%s%s%s%s%s] %s:%d => ",
		z->atom&6?"A":z->atom&32?"D":"-",
		accpstate[n][j]?"a" :"-",
		stopstate[n][j]?"e" : "-",
		progstate[n][j]?"p" : "-",
		z->atom & 8 ?"L":"G",
		PanSource, srcln[j]);
	for (i = 0; z->tp[i]; i++)
		if (z->tp[i] == '\n')
			printf("\\n");
		else
			putchar(z->tp[i]);
	if (verbose && z->qu[0])
	{	printf("\t[");
		for (i = 0; i < 6; i++)
			if (z->qu[i])
				printf("(%d,%d)",
				z->qu[i], z->ty[i]);
		printf("]");
	}
	printf("\n");
	fflush(stdout);
}
/* spin -a m.pml; cc -o pan pan.c; ./pan -D | dot -Tps > foo.ps; ps2pdf foo.ps */
void
dot_crack(int n, int j, Trans *z)
{	int i;

	if (!z) return;
	printf("	S%d -> S%d  [color=black", j, z->st);

	if (z->atom&6) printf(",style=dashed");
	else if (z->atom&32) printf(",style=dotted");
	else if (z->atom&8) printf(",style=solid");
	else printf(",style=bold");

	printf(",label=\"");
	for (i = 0; z->tp[i]; i++)
	{	if (z->tp[i] == '\\'
		&&  z->tp[i+1] == 'n')
		{	i++; printf(" ");
		} else
		{	putchar(z->tp[i]);
	}	}
	printf("\"];\n");
	if (accpstate[n][j]) printf("  S%d [color=red,style=bold];\n", j);
	else if (progstate[n][j]) printf("  S%d [color=green,style=bold];\n", j);
	if (stopstate[n][j]) printf("  S%d [color=blue,style=bold,shape=box];\n", j);
}

#ifdef VAR_RANGES
#define BYTESIZE	32	/* 2^8 : 2^3 = 256:8 = 32 */

typedef struct Vr_Ptr {
	char	*nm;
	uchar	vals[BYTESIZE];
	struct Vr_Ptr *nxt;
} Vr_Ptr;
Vr_Ptr *ranges = (Vr_Ptr *) 0;

void
logval(char *s, int v)
{	Vr_Ptr *tmp;

	if (v<0 || v > 255) return;
	for (tmp = ranges; tmp; tmp = tmp->nxt)
		if (!strcmp(tmp->nm, s))
			goto found;
	tmp = (Vr_Ptr *) emalloc(sizeof(Vr_Ptr));
	tmp->nxt = ranges;
	ranges = tmp;
	tmp->nm = s;
found:
	tmp->vals[(v)/8] |= 1<<((v)%8);
}

void
dumpval(uchar X[], int range)
{	int w, x, i, j = -1;

	for (w = i = 0; w < range; w++)
	for (x = 0; x < 8; x++, i++)
	{
from:		if ((X[w] & (1<<x)))
		{	printf("%d", i);
			j = i;
			goto upto;
	}	}
	return;
	for (w = 0; w < range; w++)
	for (x = 0; x < 8; x++, i++)
	{
upto:		if (!(X[w] & (1<<x)))
		{	if (i-1 == j)
				printf(", ");
			else
				printf("-%d, ", i-1);
			goto from;
	}	}
	if (j >= 0 && j != 255)
		printf("-255");
}

void
dumpranges(void)
{	Vr_Ptr *tmp;
	printf("\nValues assigned within ");
	printf("interval [0..255]:\n");
	for (tmp = ranges; tmp; tmp = tmp->nxt)
	{	printf("\t%s\t: ", tmp->nm);
		dumpval(tmp->vals, BYTESIZE);
		printf("\n");
	}
}
#endif
